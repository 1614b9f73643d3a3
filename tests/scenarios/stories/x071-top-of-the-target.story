X71 Estradiol at the top of the target range
30 is in the range, 30.1 gives a note.

as M1
variant 30
day 60 estradiol 30 pg/mL
expect day 60: no alert, note E2-M5 saying target
variant 30.1
day 60 estradiol 30.1 pg/mL
expect day 60: no alert, note E2-M6
