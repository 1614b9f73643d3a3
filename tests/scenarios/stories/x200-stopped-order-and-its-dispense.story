X200 A stopped order beside its dispense
Only a stop that somebody saw happen ends what was handed over.

as W1 untreated
2025-03-01 anastrozole dispense, for 30 days
variant first seen stopped
[o] 2025-03-01 anastrozole order, stopped, seen 2025-03-10
expect 2025-03-30: active
expect 2025-03-31: ended 2025-03-30
variant seen active before
[o] 2025-03-01 anastrozole order, active
[o] 2025-03-01 anastrozole order, stopped, seen 2025-03-10
expect 2025-03-11: ended 2025-03-10
