X10 The start was entered in error
The episode never was: its care plan is withdrawn, and who was told of the start is told once of the mistake.

as W1 untreated
[ana] 2025-03-01 anastrozole statement, seen 2025-03-03
[ana] 2025-03-01 anastrozole statement, entered-in-error, seen 2025-03-10
expect 2025-03-09: NEW_START
expect 2025-03-10: nothing
chart 2025-03-20: CarePlan entered-in-error, 2 messages, 1 correction
