X27 Gender unknown
Bone density is judged, estradiol is not.

day 0 is 2025-03-01
person born 1970-08-01
[ana] 2025-03-01 anastrozole statement
2025-03-10 T-score lumbar spine -2.6
day 60 estradiol 12 pg/mL, by mass spectrometry
expect day 60: UNKNOWN by CTX-10, A14 low, tier O, A03 high, only A03 A14
