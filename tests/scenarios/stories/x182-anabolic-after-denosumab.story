X182 What covers the end of denosumab
A bisphosphonate and another dose do, teriparatide does not.

as W1
2025-01-15 denosumab administration
2025-03-10 T-score lumbar spine -2.6
variant teriparatide
2025-07-20 teriparatide statement
expect 2025-08-14: A12 high, only A12
variant alendronate
2025-07-20 alendronate statement
expect 2025-08-14: no alert
variant denosumab again
2025-07-20 teriparatide statement
2025-08-20 denosumab administration
expect 2025-08-20: no alert
