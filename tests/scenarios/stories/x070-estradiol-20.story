X70 Estradiol 20 exactly
In the target range.

as M1
day 60 estradiol 20 pg/mL
expect day 60: no alert, note E2-M5 saying target
