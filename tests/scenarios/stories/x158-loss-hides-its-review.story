X158 Rapid loss in tier N
The alert of the loss hides the review that rests on the loss alone.

as W1
2025-03-10 T-score lumbar spine -1.0
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 T-score lumbar spine -1.2
2026-03-10 BMD lumbar spine 0.947, on scanner S1
variant alone
expect 2026-03-10: tier N, A05 moderate, A04 by TR-5 hidden, only A05
variant osteoporosis recorded
osteoporosis
expect 2026-03-10: A04 by TR-5, A05 moderate, only A04 A05
