X21 A man on testosterone starts anastrozole
DEXA, estradiol and the testosterone panel are due within thirty days.

as M1
expect 2025-03-02: MEN_TRT by CTX-2, CP-1 not-started due 2025-03-31, CP-3 not-started due 2025-03-31, CP-4 not-started due 2025-03-31
