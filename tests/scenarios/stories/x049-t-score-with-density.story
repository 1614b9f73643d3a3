X49 A T-score that is a density
A code for a T-score with g/cm2 is refused, not converted.

as W1
2025-03-10 T-score lumbar spine 0.887 g/cm2
expect 2025-03-12: entry F5, tier U, no alert
