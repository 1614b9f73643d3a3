X60 Six percent of the hip in two years, tier intermediate
Significant, not rapid: no alert of its own, but a therapy review.

as W1
2025-03-10 T-score lumbar spine -1.8
2025-03-10 BMD total hip 0.900, on scanner S1
2027-03-10 BMD total hip 0.846, on scanner S1
expect 2027-03-10: tier I, no A05, A04 moderate by TR-5, only A04, note RL-2
