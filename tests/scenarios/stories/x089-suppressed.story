X89 1.0 by mass spectrometry
Suppressed as intended.

as W1
day 60 estradiol 1.0 pg/mL, by mass spectrometry
expect day 60: no alert, note E2-W4
