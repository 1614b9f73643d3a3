X61 A hospital whose scanner finds smaller changes
4.1 percent in two years is significant there: a note in tier N, a therapy review in tier I.

parameter P23.spine is 2.8
as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2027-03-10 BMD lumbar spine 0.959, on scanner S1
variant tier N
2025-03-10 T-score total hip -1.0
expect 2027-03-10: tier N, no A05, no alert, note RL-2
variant tier I
2025-03-10 T-score total hip -1.8
expect 2027-03-10: tier I, no A05, A04 by TR-5, only A04
