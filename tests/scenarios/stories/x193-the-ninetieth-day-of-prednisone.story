X193 The ninetieth day of prednisone
The risk factor is there on that day, and with it the review.

as W1
2025-03-10 T-score lumbar spine -1.6
2025-06-01 to 2025-08-29 prednisone statement, active, seen 2025-06-01
expect 2025-08-28: no alert
expect 2025-08-29: A04 by TR-2, only A04
