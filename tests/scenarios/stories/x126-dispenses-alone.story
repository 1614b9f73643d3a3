X126 Dispenses and nothing else
Nobody tells the end of a therapy of which only dispenses are known: it has ended when the washout has passed.

as W1 untreated
2025-03-01 anastrozole dispense, for 30 days
2025-03-31 anastrozole dispense, for 30 days
variant no refill
expect 2025-05-15: one episode, active, index 2025-03-01
expect 2025-10-25: active
expect 2025-10-26: ended 2025-04-29
variant a refill before the washout
2025-10-25 anastrozole dispense, for 30 days
expect 2025-10-26: one episode, active, index 2025-03-01
