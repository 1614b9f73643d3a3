X104 Five months after denosumab
A month before the next dose is due somebody is asked for it.

as W1
2025-01-15 denosumab administration
expect 2025-06-13: CP-13 not-started due 2025-07-14, no task denosumab-due
expect 2025-06-14: CP-13 scheduled due 2025-07-14, task denosumab-due due 2025-07-14, no alert
chart 2025-06-16: Task CP-13 requested
