X78 PG/ML
As UCUM it would be petagauss per megalitre; as unit text it means pg/mL.

as M1
day 60 estradiol 18, unit text PG/ML
expect day 60: A06 moderate, only A06, no entry F5
