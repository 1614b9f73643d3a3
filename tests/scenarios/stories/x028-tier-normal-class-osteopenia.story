X28 Normal tier, osteopenic class
The lowest of three scores decides; tier and class are two things, and both are said.

as W1
2025-03-10 T-score lumbar spine -1.4
2025-03-10 T-score total hip -0.9
2025-03-10 T-score femoral neck -1.2
expect 2025-03-12: tier N by DT-4, class osteopenia, T -1.4 at lumbar spine, DEXA of 2025-03-10, next DEXA 2027-03-10, no alert
