X160 What ends the low estradiol of a woman on testosterone
A later result that is surely not low; else it lapses, and somebody is reminded.

as T1
day 60 estradiol 6 pg/mL, by mass spectrometry
variant 25 by immunoassay
day 90 estradiol 25 pg/mL, by immunoassay
expect day 90: no alert
variant below 24
day 90 estradiol <24 pg/mL, by mass spectrometry
expect day 90: A21 low
variant nothing after
expect day 240: A21 low, only A21
expect day 241: A20 low by E2-F2, only A20
variant 25 on day 250
day 250 estradiol 25 pg/mL, by immunoassay
expect day 250: no alert
variant 6 on day 250
day 250 estradiol 6 pg/mL, by immunoassay
expect day 250: A20 low, only A20
