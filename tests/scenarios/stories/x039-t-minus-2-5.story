X39 T-score -2.5 exactly
Osteoporosis without protection; no review is shown beside it.

as W1
2025-03-10 T-score lumbar spine -2.5
expect 2025-03-12: tier O by DT-1, class osteoporosis, A03 high by PT-1, only A03
