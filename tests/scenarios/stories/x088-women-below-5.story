X88 A woman's estradiol below 5
It can't be told from complete suppression, by no method, and a low value is never an alert there.

as W1
variant by mass spectrometry
day 60 estradiol <5 pg/mL, by mass spectrometry
expect day 60: no alert, note E2-W6
variant by immunoassay
day 60 estradiol <5 pg/mL, by immunoassay
expect day 60: no alert, note E2-W5
