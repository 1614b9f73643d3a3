X48 The edge of FRAX
Twenty percent ask for a therapy review in a normal tier.

as W1
2025-03-10 T-score lumbar spine -1.2
2025-03-10 FRAX hip 2.9
variant 20 percent
2025-03-10 FRAX major 20
expect 2025-03-12: tier N, A04 by TR-4, only A04
variant 19.9 percent
2025-03-10 FRAX major 19.9
expect 2025-03-12: tier N, no alert
