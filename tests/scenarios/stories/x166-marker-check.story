X166 The bone-marker check
Due ninety days after the start; a result from the 30th to the 180th day completes it.

as W1
variant baseline only
2025-02-20 CTX 320 pg/mL
expect day 60: CP-5 not-started due day 90
variant day 29
2025-02-20 CTX 320 pg/mL
day 29 CTX 330 pg/mL
expect day 29: CP-5 not-started due day 90
variant day 30
2025-02-20 CTX 320 pg/mL
day 30 CTX 330 pg/mL
expect day 30: CP-5 completed due day 90
variant day 180
2025-02-20 CTX 320 pg/mL
day 180 CTX 330 pg/mL
expect day 180: CP-5 completed due day 90
variant day 181
2025-02-20 CTX 320 pg/mL
day 181 CTX 330 pg/mL
expect day 181: CP-5 not-started due day 90
variant no baseline
day 60 CTX 330 pg/mL
expect day 60: CP-5 not-started due day 14
