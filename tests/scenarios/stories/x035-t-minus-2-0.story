X35 T-score -2.0 exactly
Not below -2.0: no review.

as W1
2025-03-10 T-score lumbar spine -2.0
expect 2025-03-12: tier I, no alert
