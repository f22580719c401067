import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { httpFailures } from '../platform/http/failures.ts';
import { faultCode } from '../platform/http/problem.ts';
import { jobFailures } from '../platform/job/failures.ts';
import { operationFailures } from '../platform/operation/failures.ts';
import { failures } from './failures.ts';
import { operations } from './operations.ts';

/** What only the start of the service refuses with, before a page can ask it. */
const ofTheStart = ['host-refused', 'port-taken'];

/** Words that the pages put around every refusal. */
const around = ['details'];

test('every refusal that a page can meet is worded in three languages, and no other', () => {
  const met = new Set([
    faultCode,
    ...Object.keys({ ...operationFailures, ...jobFailures, ...httpFailures }),
    ...operations.flatMap((operation) => operation.failures),
  ]);
  const codes = [...met].filter((code) => !ofTheStart.includes(code));
  expect(codes.filter((code) => code !== faultCode && !(code in failures))).toEqual([]);
  for (const language of ['en', 'fr', 'zh']) {
    const worded = Object.keys(wordsIn(language)).map((id) => id.replace(/^failure\./, ''));
    expect(worded.toSorted(), `src/web/failure/${language}.json`).toEqual([...codes, ...around].toSorted());
  }
});

test('what is worded is plain: sentences without figures and without names of programs', () => {
  for (const [id, words] of Object.entries(wordsIn('en'))) {
    if (id === 'failure.details') continue;
    expect(words).toMatch(/^[A-Z].*[.]$/);
    expect(words).not.toMatch(/\d|--|`|\b[a-z]+\.[a-z]/);
  }
});

function wordsIn(language: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(new URL(`../web/failure/${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
}
