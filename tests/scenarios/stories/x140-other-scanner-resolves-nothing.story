X140 Rapid loss, then a scan elsewhere
What can't be compared resolves nothing.

as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.947, on scanner S1
2027-03-10 BMD lumbar spine 0.940, on scanner S2
expect 2027-03-10: A05 moderate about lumbar_spine/2025-03-10/2026-03-10
