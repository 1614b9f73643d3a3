X68 A T-score falls by 0.6, no densities
No percentage from T-scores: somebody is asked for the densities.

as W1
2025-03-10 T-score lumbar spine -1.4
2026-03-10 T-score lumbar spine -2.0
expect 2026-03-10: tier I, no A05, task obtain-bmd, no alert
chart 2026-03-12: Task obtain-bmd requested
