X191 An overdue check in hospice
Held back like all else.

as the woman on goserelin
day 60 estradiol 6 pg/mL, by mass spectrometry
2025-02-10 hospice care
expect day 241: A20 low suppressed
