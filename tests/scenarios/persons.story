# Persons whom many stories share (docs/PROTOCOL.md, "Worked examples"). "as W1" begins a story with all that is told of her.

# A woman of 62 with breast cancer, postmenopausal, without risk factors.
person called W1 untreated
day 0 is 2025-03-01
woman born 1962-12-15
breast cancer
postmenopausal state

person called W1
as W1 untreated
[ana] 2025-03-01 anastrozole statement

# A man of 48 on testosterone.
person called M1 untreated
day 0 is 2025-03-01
man born 1976-08-01
[testo] 2024-01-10 testosterone statement

person called M1
as M1 untreated
[ana] 2025-03-01 anastrozole statement

# A man of 48 with breast cancer.
person called the man with breast cancer
day 0 is 2025-03-01
man born 1976-08-01
breast cancer
[ana] 2025-03-01 anastrozole statement

# A man of 45 without testosterone.
person called the man without testosterone
day 0 is 2025-03-01
man born 1979-08-01
[ana] 2025-03-01 anastrozole statement

# A woman of 44 with breast cancer, whose ovaries are suppressed by goserelin.
person called the woman on goserelin
day 0 is 2025-03-01
woman born 1980-08-01
breast cancer
[gos] 2025-01-10 goserelin statement
[ana] 2025-03-01 anastrozole statement

# A woman of 45 on testosterone, without cancer.
person called T1
day 0 is 2025-03-01
woman born 1979-08-01
[testo] 2024-06-01 testosterone statement
[ana] 2025-03-01 anastrozole statement
