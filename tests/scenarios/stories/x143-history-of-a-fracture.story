X143 A history of fracture is recorded
It makes tier O; it is no fracture on treatment.

as W1
history of osteoporotic fracture, recorded 2025-09-10, seen 2025-09-10
expect 2025-09-12: tier O, A03 high, no A17, only A03
