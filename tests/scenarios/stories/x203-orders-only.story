X203 A record that tells orders only
There an order is taken for the therapy itself; one statement or dispense of any listed drug ends that.

as W1 untreated
2025-03-01 anastrozole order
2025-03-10 T-score lumbar spine -2.5
2025-04-01 alendronate order
variant orders only
expect 2025-07-10: tier O, no A03, no alert, protection bisphosphonate_oral since 2025-04-01 active, CP-12 in-progress
variant a dispense of tamoxifen
2020-05-01 tamoxifen dispense
expect 2025-06-30: no A03, no alert
expect 2025-07-01: A03 high, no protection, only A03
variant tamoxifen not taken
2020-05-01 tamoxifen statement, not-taken
expect 2025-07-10: A03 high
variant tamoxifen entered in error
2020-05-01 tamoxifen statement, entered-in-error
expect 2025-07-10: no alert
