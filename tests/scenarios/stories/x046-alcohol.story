X46 The edge of alcohol
Two drinks a day are none, three are a risk factor.

as W1
2025-03-10 T-score lumbar spine -1.0
variant two
2025-02-10 alcohol 2 drinks a day
expect 2025-03-12: tier N
variant three
2025-02-10 alcohol 3 drinks a day
expect 2025-03-12: tier I, risk factors RF-5
