import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { columnMapSchema } from './mapping.ts';
import { readMapping } from './readMapping.ts';

const page = readFileSync('docs/maps.md', 'utf8');

test('the page on maps lists every field of a column with every value it takes, and its example is one', () => {
  const { properties } = z.toJSONSchema(columnMapSchema) as {
    properties: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
  };
  for (const [field, { enum: values = [] }] of Object.entries(properties)) {
    const [row] = page.split('\n').filter((line) => line.startsWith(`| \`${field}\` |`));
    expect(row, `docs/maps.md has no row for ${field}`).toBeDefined();
    for (const value of values) expect(row).toContain(`\`${value}\``);
  }
  const example = /```json\n(?<json>[\s\S]+?)```/.exec(page)?.groups?.['json'];
  expect(Object.keys(readMapping(JSON.parse(example ?? ''), 'docs/maps.md').columns)).toHaveLength(7);
});
