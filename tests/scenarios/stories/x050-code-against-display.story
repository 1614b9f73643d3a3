X50 The code says femur, its display says spine
The code wins, and the integration team hears of it.

as W1
2025-03-10 T-score femoral neck -2.6, shown as DXA Lumbar spine [T-score]
expect 2025-03-12: tier O, T -2.6 at femoral neck, entry F4
