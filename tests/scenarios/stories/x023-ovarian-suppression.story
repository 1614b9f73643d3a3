X23 A young woman with breast cancer on goserelin
Her ovaries are suppressed by the GnRH analogue.

as the woman on goserelin
expect 2025-03-02: WOMEN_OFS_BC by CTX-5, no alert
