X174 Planned with osteoporosis
Protection is to be settled before the start.

variant -2.6
as W1 untreated
2025-03-20 anastrozole statement, intended, seen 2025-03-03
2025-02-10 T-score lumbar spine -2.6
expect 2025-03-03: PLANNED, tier O, no alert, CP-12 not-started due 2025-03-20
variant -2.6 on alendronate
as W1 untreated
2025-03-20 anastrozole statement, intended, seen 2025-03-03
2025-02-10 T-score lumbar spine -2.6
2025-02-15 alendronate statement
expect 2025-03-03: PLANNED, tier O, no alert, CP-12 in-progress, CP-12 without due date
variant -2.4
as W1 untreated
2025-03-20 anastrozole statement, intended, seen 2025-03-03
2025-02-10 T-score lumbar spine -2.4
expect 2025-03-03: PLANNED, no alert, CP-12 without due date
variant a man on testosterone
as M1 untreated
2025-03-20 anastrozole statement, intended, seen 2025-03-03
2025-03-01 estradiol 25 pg/mL
expect 2025-03-03: PLANNED, no alert, CP-3 not-started due 2025-05-01
