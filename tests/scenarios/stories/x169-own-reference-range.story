X169 CTX against its own reference range
Above the range: a note.

as W1
variant 573
day 60 CTX 573 pg/mL, reference up to 573
expect day 60: no alert, no note BT-8
variant 574
day 60 CTX 574 pg/mL, reference up to 573
expect day 60: no alert, note BT-8
