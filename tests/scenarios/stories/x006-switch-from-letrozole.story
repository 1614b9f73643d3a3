X06 From letrozole to anastrozole
The inhibitor is another, the exposure goes on: it counts from the first letrozole, and the last scan keeps its place as anchor.

as W1 untreated
2023-01-10 to 2025-02-20 letrozole statement, stopped
2023-02-01 T-score lumbar spine -1.0
[ana] 2025-03-01 anastrozole statement
expect 2025-03-02: SWITCH, index 2025-03-01, AI start 2023-01-10, A01 by NS-13, next DEXA 2025-02-01
