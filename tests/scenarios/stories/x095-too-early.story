X95 15 by mass spectrometry on the tenth day
Too early to judge: a note.

as W1
day 10 estradiol 15 pg/mL, by mass spectrometry
expect day 10: no alert
