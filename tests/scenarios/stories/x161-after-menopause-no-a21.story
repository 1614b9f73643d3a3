X161 A woman on testosterone after menopause
Postmenopausal, or sixty: a low estradiol is nothing to alert.

as T1
day 60 estradiol 6 pg/mL, by mass spectrometry
variant postmenopausal
postmenopausal state
expect day 60: no alert
variant sixty on that day
woman born 1965-04-30
expect day 60: no alert
variant sixty the day after
woman born 1965-05-01
expect day 60: A21 low, only A21
