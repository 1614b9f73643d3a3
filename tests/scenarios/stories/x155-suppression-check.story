X155 The check under ovarian suppression
Due on the day on which the alert lapses.

as the woman on goserelin
day 60 estradiol 6 pg/mL, by mass spectrometry
variant nothing after
expect day 100: A08 low, only A08, CP-3 not-started due day 241
expect day 241: A20 low by E2-W7, only A20, CP-3 not-started due day 241
variant suppressed
day 245 estradiol 2 pg/mL, by mass spectrometry
expect day 245: no alert, CP-3 completed
