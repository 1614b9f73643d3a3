X77 A result as text
"<5.0 pg/mL" is read as it stands.

as M1
day 60 estradiol, as text <5.0 pg/mL
expect day 60: A06 high by E2-M2, only A06, no entry F1
