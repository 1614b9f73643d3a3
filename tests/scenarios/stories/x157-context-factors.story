X157 Osteopenia and falls
They are listed and change no tier.

as W1
osteopenia
recurrent falls
2025-03-10 T-score lumbar spine -1.0
expect 2025-03-12: tier N, risk factors RF-11 RF-12, no alert
