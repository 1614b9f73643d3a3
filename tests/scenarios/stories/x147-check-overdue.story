X147 The next estradiol check
Due 180 days after the last result, overdue thirty days later; a result that can't be read moves the date too.

as M1
day 60 estradiol 25 pg/mL
day 300 estradiol <24 pg/mL
expect day 270: CP-3 not-started due day 240, no alert
expect day 271: A20 low by E2-M9 since day 271, only A20
expect day 300: A09, only A09, CP-3 not-started due day 480
