X190 One site only
The baseline is there; the other site is said to be missing.

as W1
variant spine
2025-03-10 T-score lumbar spine -1.0
expect 2025-03-12: CP-1 completed, note BA-1 saying hip
variant hip
2025-03-10 T-score total hip -1.0
expect 2025-03-12: CP-1 completed, note BA-1 saying spine
variant both
2025-03-10 T-score lumbar spine -1.0
2025-03-10 T-score total hip -1.0
expect 2025-03-12: CP-1 completed, no note BA-1
