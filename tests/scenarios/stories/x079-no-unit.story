X79 Estradiol without a readable unit
A number alone, or ng%, is not evaluated.

as M1
variant no unit
day 60 estradiol 18
expect day 60: no alert, entry F5
variant ng%
day 60 estradiol 18 ng%
expect day 60: no alert, entry F5
