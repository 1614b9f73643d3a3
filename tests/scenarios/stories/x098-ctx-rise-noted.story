X98 CTX rises by 87.5 percent
A note.

as W1
2025-02-20 CTX 0.32 ng/mL
day 90 CTX 0.60 ng/mL
expect day 90: no alert, note BT-2
