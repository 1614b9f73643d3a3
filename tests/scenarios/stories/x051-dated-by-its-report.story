X51 A density without a date, listed by a report
The report's date is the result's; a density alone makes no tier.

as W1
[bmd] BMD femoral neck 0.887 g/cm-2, without date, seen 2025-03-03
2008-06-17 DXA report, coded loinc|38269-7, lists bmd
expect 2025-03-12: no entry F2, no entry F5, no T, tier U
