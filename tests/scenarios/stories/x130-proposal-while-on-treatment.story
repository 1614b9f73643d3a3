X130 A proposal while on treatment
It plans nothing new.

as W1 untreated
[ana] 2025-03-01 anastrozole statement, seen 2025-03-03
2025-05-01 anastrozole order, proposal
expect 2025-05-02: one episode, NEW_START, active
