X13 A month instead of a day, the drug in a Medication of its own
The drug is found by its ATC code where the statement points to; a month is dated from its first day.

as W1 untreated
[ana] 2015-03 anastrozole statement, coded atc|L02BG03, in a Medication of its own, seen 2025-03-03
expect 2025-03-03: PREVALENT, index 2015-03-01, precision month
