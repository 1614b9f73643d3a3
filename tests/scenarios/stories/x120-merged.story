X120 Two records of one woman are merged
One episode from the earlier start, one care plan, and nobody is told of a start again.

as W1
patient p2
woman born 1962-12-15
2025-02-20 anastrozole statement
replaced by p1, seen 2025-04-01
expect 2025-04-02: one episode, index 2025-02-20, NEW_START
chart 2025-03-20: CarePlan active active, 2 messages
chart 2025-04-05: CarePlan active entered-in-error, 2 messages
