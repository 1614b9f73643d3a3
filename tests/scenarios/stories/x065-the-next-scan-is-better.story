X65 Rapid loss, then a better scan
The next scan against the baseline shows noise: the alert is resolved.

as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.947, on scanner S1
2027-03-10 BMD lumbar spine 0.985, on scanner S1
expect 2026-03-10: A05 moderate
expect 2027-03-10: no A05, no alert
chart 2026-03-12: DetectedIssue A05 final, Flag A05 active, Task A05 requested
chart 2027-03-12: DetectedIssue A05 resolved, Flag A05 inactive
