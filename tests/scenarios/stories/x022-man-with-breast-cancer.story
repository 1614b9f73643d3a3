X22 Male breast cancer
A low estradiol may be meant there: a note, no alert.

as the man with breast cancer
day 60 estradiol 12 pg/mL, by mass spectrometry
expect day 60: MEN_BC by CTX-1, no alert
