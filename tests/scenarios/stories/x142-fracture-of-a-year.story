X142 A vertebral fracture "in 2025"
Any day of the year may be after the start.

as W1
2025 osteoporotic vertebral fracture
expect 2025-03-05: A17 high, A03 high, only A03 A17
