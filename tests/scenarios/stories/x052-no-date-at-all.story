X52 A density without any date
Not eligible, and the integration team hears of it.

as W1
[bmd] BMD femoral neck 0.887 g/cm-2, without date, seen 2025-03-03
expect 2025-03-12: entry F2, no entry F5, tier U
