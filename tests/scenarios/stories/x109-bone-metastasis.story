X109 Osteoporosis with bone metastasis
Other doses apply there: a note.

as W1
2025-03-10 T-score lumbar spine -2.5
2025-02-10 bone metastasis
expect 2025-03-12: tier O, no A03, no alert, note PT-6
