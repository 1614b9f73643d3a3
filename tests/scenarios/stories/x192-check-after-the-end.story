X192 The check of a therapy that ended or rests
Nobody is reminded after the end; on hold he is.

as M1
variant ended
[ana] 2025-03-01 to day 100 anastrozole statement, stopped
expect day 200: no alert
variant on hold
[ana] 2025-03-01 anastrozole statement, on-hold, seen day 60
expect day 73: on-hold, A20 low, only A20
