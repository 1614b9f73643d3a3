// node refuses.mjs FILE: every line of an NDJSON file has to be refused by the validator; exits 1 when one is taken.

import { readFileSync } from 'node:fs';
import { validateLines } from './validate.mjs';

const taken = validateLines(readFileSync(process.argv[2], 'utf8')).filter((result) => !result.findings.length);
for (const result of taken) console.log(`${process.argv[2]}:${result.line}: ${result.name} is taken`);
process.exitCode = taken.length ? 1 : 0;
