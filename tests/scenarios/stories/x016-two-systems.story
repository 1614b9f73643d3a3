X16 Two systems tell the same therapy
Two statements a day apart are one episode from the earlier day.

as W1 untreated
2025-03-01 anastrozole statement
2025-03-02 anastrozole statement
expect 2025-03-02: one episode, NEW_START, index 2025-03-01
chart 2025-03-05: CarePlan active, 1 message
