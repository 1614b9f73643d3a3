X116 An acknowledged alert
The same again is quiet; worse is told at once.

as M1
day 40 estradiol 18.5 pg/mL
day 42 A06 acknowledged
variant 18
day 49 estradiol 18 pg/mL
expect day 43: A06 moderate snoozed
expect day 49: A06 moderate snoozed
chart day 51: 1 message about A06, no urgent message
variant 9
day 49 estradiol 9 pg/mL
expect day 49: A06 high active
chart day 51: 2 messages about A06, 1 urgent message about A06
