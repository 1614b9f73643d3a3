X14 A statement without a start
The day on which it was asserted stands in, and somebody is asked to confirm it.

as W1 untreated
[ana] anastrozole statement, without date, asserted 2025-03-02, seen 2025-03-03
expect 2025-03-03: NEW_START, index 2025-03-02, start estimated, task confirm-start-date
chart 2025-03-05: Task confirm-start-date requested
