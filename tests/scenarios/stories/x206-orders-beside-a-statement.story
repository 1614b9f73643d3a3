X206 Orders beside a statement
Where statements are told an order is no protection; of testosterone orders count everywhere.

man born 1976-08-01
2024-01-10 testosterone order
2024-01-10 alendronate order
2025-03-10 T-score lumbar spine -2.5
variant anastrozole by statement
2025-03-01 anastrozole statement
expect 2025-03-12: MEN_TRT, A03 high, only A03
variant anastrozole by order
2025-03-01 anastrozole order
expect 2025-03-12: MEN_TRT, no alert
