X91 6 by mass spectrometry
A note in the postmenopausal woman, a low alert under ovarian suppression.

variant postmenopausal
as W1
day 60 estradiol 6 pg/mL, by mass spectrometry
expect day 60: no alert, note E2-W3
variant on goserelin
as the woman on goserelin
day 60 estradiol 6 pg/mL, by mass spectrometry
expect day 60: A08 low by E2-W3, only A08
