X90 12 by immunoassay
Not interpretable at this level: a note.

as W1
day 60 estradiol 12 pg/mL, by immunoassay
expect day 60: no alert, note E2-W5
