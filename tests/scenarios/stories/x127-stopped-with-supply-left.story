X127 Stopped with tablets left
The end of the statement ends what the dispense would still cover.

as W1
2025-05-20 anastrozole dispense, for 90 days
[ana] 2025-03-01 to 2025-06-01 anastrozole statement, stopped
expect 2025-06-02: ended 2025-06-01
