X199 A stopped order and a new one
They join within the washout; alone none that was over opens an episode.

as W1 untreated
variant joined
2024-12-01 anastrozole order, stopped, seen 2025-01-15
2025-02-20 anastrozole order
expect 2025-03-05: NEW_START, one episode, active, index 2024-12-01
variant 180 days apart
2024-08-24 anastrozole order, stopped, seen 2025-01-15
2025-02-20 anastrozole order
expect 2025-03-05: RESTART, index 2025-02-20
variant both stopped
2024-12-01 anastrozole order, stopped, seen 2025-01-15
2025-02-20 anastrozole order, stopped, seen 2025-03-03
expect 2025-03-05: nothing
