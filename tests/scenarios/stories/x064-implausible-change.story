X64 More than half of the bone gone
Not believed: the integration team hears of it.

as W1
2025-03-10 BMD lumbar spine 0.95, on scanner S1
2026-03-10 BMD lumbar spine 0.42, on scanner S1
expect 2026-03-10: entry RL-7, no A05, no alert
