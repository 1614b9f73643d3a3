X209 A follow-up scan without a readable score
After the anchor it makes the alert low; with a density it is the new anchor.

as W1
2025-03-10 T-score lumbar spine -1.0
variant on the day of the anchor
2025-03-10 DXA scan made
expect 2027-06-09: A13 moderate
variant the day after
2025-03-11 DXA scan made
expect 2027-06-09: A13 low
variant tomorrow
2027-06-10 DXA scan made, seen 2027-06-09
expect 2027-06-09: A13 moderate
variant in 2026
2026-09-01 DXA scan made
expect 2027-06-09: A13 low
variant in 2026 with a density
2026-09-01 DXA scan made
2026-09-01 BMD lumbar spine 1.000
expect 2027-06-09: no A13, next DEXA 2028-09-01
