X17 Everything five times and out of order
Redelivery and order are of no consequence: the end is that of X11, each effect once.

as W1 untreated
[ana] 2025-03-01 anastrozole statement, seen 2025-03-03
[ana] 2025-03-01 to 2025-06-01 anastrozole statement, stopped
delivered 5 times
expect 2025-06-02: ended 2025-06-01, one episode, no A02
chart 2025-06-05: CarePlan completed, Task A02 cancelled, Flag A02 inactive, 1 message about A01, 1 message about A02, 2 messages
