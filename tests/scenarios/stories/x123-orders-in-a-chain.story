X123 A chain of orders
The exposures join: on treatment since the first order.

as W1 untreated
2023-02-01 anastrozole order, completed, for 90 days x 4, seen 2024-03-01
2024-03-01 anastrozole order
2024-03-01 anastrozole dispense, for 90 days
expect 2024-03-01: PREVALENT, one episode, index 2023-02-01
