X66 Rapid loss of the hip after fourteen months of alendronate
Loss despite therapy is high.

as W1
2025-01-10 alendronate statement
2025-03-10 BMD total hip 0.9000, on scanner S1
2026-03-10 BMD total hip 0.8505, on scanner S1
expect 2026-03-10: A05 high by PT-9, only A05
