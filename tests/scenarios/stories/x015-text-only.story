X15 Anastrozole in words only
What is not coded is not guessed: no episode, but an entry for the integration team.

as W1 untreated
[ana] 2025-03-01 anastrozole statement, only in words anastrozole 1mg OD, seen 2025-03-03
expect 2025-03-03: nothing, entry P46
