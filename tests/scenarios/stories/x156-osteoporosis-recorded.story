X156 Osteoporosis is recorded
A diagnosis asks for a therapy review; a score of -2.5 says more.

as W1
variant no scan
osteoporosis
expect 2025-03-12: tier U, A04 by TR-6, only A04
variant -1.0
osteoporosis
2025-03-10 T-score lumbar spine -1.0
expect 2025-03-12: tier N, A04 by TR-6, only A04
variant -2.1
osteoporosis
2025-03-10 T-score lumbar spine -2.1
expect 2025-03-12: A04 by TR-1, only A04
variant -2.5
osteoporosis
2025-03-10 T-score lumbar spine -2.5
expect 2025-03-12: A03, only A03
variant resolved
osteoporosis, resolved
2025-03-10 T-score lumbar spine -1.0
expect 2025-03-12: no alert
variant on alendronate
osteoporosis
2025-02-10 alendronate statement
expect 2025-03-12: no alert
