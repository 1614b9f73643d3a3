X213 Unhealthy drinking
A risk factor while it is active.

as W1
2025-03-10 T-score lumbar spine -1.0
variant active
2024-01-10 unhealthy alcohol drinking
expect 2025-03-12: tier I, risk factors RF-5
variant resolved
2024-01-10 unhealthy alcohol drinking, resolved
expect 2025-03-12: tier N
