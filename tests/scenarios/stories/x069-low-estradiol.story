X69 Estradiol 18.5 after sixty days
Below 20: review of the dose, and estradiol again in 42 days.

as M1
day 60 estradiol 18.5 pg/mL
expect day 60: A06 moderate by E2-M3, only A06, CP-14 scheduled, CP-3 not-started due day 102
