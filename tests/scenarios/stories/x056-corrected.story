X56 Osteoporosis was a mistake
The alert is taken back and told so; the weaker one takes its place.

as W1
[t] 2025-03-10 T-score lumbar spine -2.5
[t] 2025-03-10 T-score lumbar spine -2.3, corrected, seen 2025-03-20
expect 2025-03-10: only A03
expect 2025-03-20: tier I, A04 by TR-1, only A04
chart 2025-03-12: DetectedIssue A03 final, Flag A03 active, Task A03 requested, 1 urgent message about A03
chart 2025-03-25: DetectedIssue A03 entered-in-error, Flag A03 entered-in-error, Task A03 entered-in-error, DetectedIssue A04 final, 1 correction
