X168 Bone alkaline phosphatase
It serves as a baseline; mass and activity are never compared, and what is not understood is passed over.

as W1
2025-02-20 BSAP 12 ug/L
variant mass
day 90 BSAP 30 ug/L
expect day 90: CP-5 not-started due day 90, note BT-7, no alert
variant activity
day 90 BSAP 30 U/L
expect day 90: CP-5 not-started due day 90, no note BT-7
variant unknown unit
day 90 BSAP 30 mg/L
expect day 90: CP-5 not-started due day 90, no note BT-7, no entry F1, no entry F5
