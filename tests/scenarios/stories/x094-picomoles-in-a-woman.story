X94 120 pmol/L by mass spectrometry
32.687 pg/mL: ovarian range.

as W1
day 60 estradiol 120 pmol/L, by mass spectrometry
expect day 60: A08 high by E2-W1, only A08
