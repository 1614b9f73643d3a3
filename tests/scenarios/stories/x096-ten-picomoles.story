X96 10 pmol/L by mass spectrometry on goserelin
2.72388 pg/mL are not more than 2.724: suppressed.

as the woman on goserelin
day 60 estradiol 10 pmol/L, by mass spectrometry
expect day 60: no alert, note E2-W4
