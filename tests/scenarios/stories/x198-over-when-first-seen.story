X198 Over when first seen
What has no date at all is told to the integration team; what ended on its first day may be a start for that day.

as W1 untreated
variant completed statement, no date
anastrozole statement, completed, without date, seen 2025-03-03
expect 2025-03-03: nothing, entry F8
variant stopped statement, no date
anastrozole statement, stopped, without date, seen 2025-03-03
expect 2025-03-03: nothing, entry F8
variant completed statement, asserted only
anastrozole statement, completed, without date, asserted 2025-03-03, seen 2025-03-03
expect 2025-03-03: nothing
variant stopped order of the day
2025-03-03 anastrozole order, stopped, seen 2025-03-03
expect 2025-03-03: nothing
variant stopped statement of the day
2025-03-03 anastrozole statement, stopped, seen 2025-03-03
expect 2025-03-03: nothing
variant completed order of the day
2025-03-03 anastrozole order, completed, seen 2025-03-03
expect 2025-03-03: NEW_START, active
expect 2025-03-04: NEW_START, ended 2025-03-03
variant completed statement of the day
2025-03-03 anastrozole statement, completed, seen 2025-03-03
expect 2025-03-03: NEW_START, active
expect 2025-03-04: NEW_START, ended 2025-03-03
variant completed order of the day before
2025-03-02 anastrozole order, completed, seen 2025-03-03
expect 2025-03-03: nothing
