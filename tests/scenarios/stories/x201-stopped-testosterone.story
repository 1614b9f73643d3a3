X201 A stopped order for testosterone
It is read like one for anastrozole.

man born 1976-08-01
2025-03-01 anastrozole statement
variant first seen stopped
[t] 2023-01-10 testosterone order, stopped, seen 2025-03-03
expect 2025-03-10: MEN_OTHER
variant active until then
[t] 2023-01-10 testosterone order, active
[t] 2023-01-10 testosterone order, stopped, seen 2025-03-03
expect 2025-03-10: MEN_TRT
variant active
[t] 2023-01-10 testosterone order, active
expect 2025-03-10: MEN_TRT
variant stopped statement, no date
testosterone statement, stopped, without date, seen 2025-03-03
expect 2025-03-10: MEN_OTHER
