X124 Only proposed
A proposal or a draft is a plan, and no news.

as W1 untreated
variant proposal
2025-03-01 anastrozole order, proposal
expect 2025-03-02: PLANNED, no A01
variant draft
2025-03-01 anastrozole order, draft
expect 2025-03-02: PLANNED, no A01
