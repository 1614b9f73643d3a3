X184 Baseline and follow-up overdue
The baseline speaks for both; where it is there the follow-up speaks.

as W1
variant scan of 2022
2022-05-01 T-score lumbar spine -1.8
expect 2027-03-02: A02 moderate, A13 hidden
variant scan of 2024
2024-03-01 T-score lumbar spine -1.8
expect 2027-03-02: no A02, A13 moderate
