X154 Incomplete suppression, and nothing after it
The alert lapses after 180 days; somebody is reminded until a result can be read.

as W1
day 60 estradiol 45 pg/mL, by immunoassay
variant nothing after
expect day 240: A08 high, only A08, no CP-3
expect day 241: A20 low by E2-W7 since day 241, only A20, no CP-3
variant immunoassay
day 300 estradiol 12 pg/mL, by immunoassay
expect day 300: A20 low, only A20
variant mass spectrometry 12
day 300 estradiol 12 pg/mL, by mass spectrometry
expect day 300: A08 moderate by E2-W2, only A08
variant mass spectrometry 2
day 300 estradiol 2 pg/mL, by mass spectrometry
expect day 300: no alert
variant immunoassay before
day 100 estradiol 12 pg/mL, by immunoassay
expect day 240: A08 high, A09 by E2-W5, only A08 A09
expect day 241: A20 low, only A20
