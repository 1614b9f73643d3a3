X112 No scan after ninety days
The baseline scan is overdue from the 91st day on.

as W1
expect 2025-05-30: no A02
expect 2025-05-31: A02 moderate by BA-1 since 2025-05-31
chart 2025-06-02: Task A02 requested, Flag A02 active, no DetectedIssue A02, 1 message about A02
