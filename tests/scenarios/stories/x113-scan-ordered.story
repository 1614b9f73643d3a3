X113 A scan is ordered
The order holds the alert back for ninety days.

as W1
2025-05-20 DXA ordered
expect 2025-05-31: A02 moderate suppressed, CP-1 scheduled
expect 2025-08-18: A02 suppressed
expect 2025-08-19: A02 moderate active
chart 2025-08-18: no message about A02
chart 2025-08-20: Task A02 requested, 1 message about A02
