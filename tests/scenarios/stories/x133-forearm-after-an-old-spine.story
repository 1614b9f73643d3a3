X133 A forearm score after an old spine score
No central score for two years: the forearm decides; the baseline scan stays open.

as W1
2022-01-10 T-score lumbar spine -1.0
2024-06-01 T-score forearm -2.6
expect 2025-03-02: tier O, T -2.6 at forearm, CP-1 not-started, next DEXA 2026-03-01
