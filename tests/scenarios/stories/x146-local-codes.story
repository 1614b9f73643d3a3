X146 Local codes
Beside a listed code a local one does no harm; alone it is not guessed, whatever its display says.

as W1 untreated
variant beside RxNorm
2025-03-01 anastrozole statement, coded rxnorm|84857, also coded local|ANA1
expect 2025-03-02: one episode, NEW_START, no entry P46
variant alone
2025-03-01 anastrozole statement, coded local|ANA1, shown as Anastrozole 1 mg
expect 2025-03-02: nothing, entry P46
