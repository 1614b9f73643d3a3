X117 Three alerts on one day
The high one is told at once; one digest tells the whole of the day, the high one first.

as W1
2023-05-10 osteoporotic vertebral fracture, seen 2025-05-31
2025-05-31 vitamin D 12 ng/mL
expect 2025-05-31: A02 moderate, A03 high, A18 low, only A03 A18
chart 2025-06-02: 1 urgent message about A03 sent 2025-05-31, 1 urgent message about A03 sent 2025-06-01, no message about A02, no message about A18, 3 messages
