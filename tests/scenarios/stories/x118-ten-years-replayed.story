X118 Ten years of history replayed
The state is built silently; only what is true today is told.

woman born 1955-12-15
breast cancer
postmenopausal state
2015-03-01 anastrozole statement
2016-05-02 vitamin D 12 ng/mL
2017-05-02 vitamin D 30 ng/mL
2018-04-10 T-score lumbar spine -2.6
2018-06-01 to 2023-06-01 alendronate statement, active, seen 2018-06-01
expect 2016-05-02: A18 low
expect 2025-03-01: tier O, A03 high, only A03
chart 2025-03-01: CarePlan active, DetectedIssue A03 final, Task A18 completed, no message about A18, no message about A01, 2 messages, 1 message sent 2025-03-01, 1 urgent message about A03 sent 2025-03-02
