X187 The first four weeks of a woman
A result of the 27th day is too early, one of the 28th counts.

variant 45 on day 27
as W1
day 27 estradiol 45 pg/mL, by immunoassay
expect day 27: no alert
variant 45 on day 28
as W1
day 28 estradiol 45 pg/mL, by immunoassay
expect day 28: A08 high, only A08
variant 12 on day 27
as the woman on goserelin
day 27 estradiol 12 pg/mL, by immunoassay
expect day 27: no alert
variant 12 on day 28
as the woman on goserelin
day 28 estradiol 12 pg/mL, by immunoassay
expect day 28: A09 by E2-W5, only A09
