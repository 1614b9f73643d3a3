X111 An osteoporotic hip fracture on treatment
A fracture after the start is an alert of its own.

as W1
2025-09-10 osteoporotic hip fracture
expect 2025-09-10: tier O by DT-1, A17 high by PT-7, A03 high by PT-1, only A03 A17
chart 2025-09-12: DetectedIssue A17 final, Flag A17 active, Task A17 requested, 1 urgent message about A17, 1 urgent message about A03
