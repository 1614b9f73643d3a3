X110 Osteoporosis in hospice
Alerts are held back, the care plan rests.

as W1
2025-03-05 hospice care
2025-03-10 T-score lumbar spine -2.6
expect 2025-03-12: tier O, A03 high suppressed
chart 2025-03-12: CarePlan on-hold, no message about A03, no DetectedIssue A03
