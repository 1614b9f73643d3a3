X139 No scanner named
Where neither scan names scanner or performer they are compared; where one does they are not.

as W1
variant neither
2025-03-10 BMD lumbar spine 1.000
2026-03-10 BMD lumbar spine 0.947
expect 2026-03-10: A05 moderate, only A05
variant one performer
2025-03-10 BMD lumbar spine 1.000, by performer P1
2026-03-10 BMD lumbar spine 0.947
expect 2026-03-10: no A05, no alert, note RL-5
