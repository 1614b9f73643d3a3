X87 A low result of 200 days ago arrives
Too old to raise anything: nobody is told.

as M1
day 60 estradiol 18 pg/mL, seen day 260
expect day 260: no A06, no alert
chart day 262: no DetectedIssue A06, no message about A06
