X138 Ovarian range, then 6 by mass spectrometry
The later result grades the alert down while it stands; after it has lapsed there is nothing to grade.

as W1
day 60 estradiol 45 pg/mL, by immunoassay
variant on day 100
day 100 estradiol 6 pg/mL, by mass spectrometry
expect day 100: A08 low by E2-W3, only A08
variant on day 300
day 300 estradiol 6 pg/mL, by mass spectrometry
expect day 300: no A08, no alert
