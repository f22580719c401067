import { expect, test } from 'vitest';
import { z } from 'zod';
import type { JsonSchema } from '../platform/http/fieldText.ts';
import type { Operation } from '../platform/operation/operation.ts';
import { operations } from './operations.ts';

/** What breaks the rule still. Whoever mends one takes its line away; none is ever added. */
const notYet: readonly string[] = [];

/** What CONTRIBUTING.md says of operations, held against all of them. */
const rules: Readonly<Record<string, (operation: Operation) => boolean>> = {
  'the path names a thing by its noun': ({ path }) => {
    const segments = path.split('/');
    return segments.every((segment, i) => {
      const field = /^\{(\w+)\}$/.exec(segment)?.[1];
      if (field === undefined || field === 'first' || field === 'second') return true;
      const collection = segments[i - 1] ?? '';
      return field === (parts[collection] ?? singular(collection));
    });
  },
  'a thing calls its own key id': ({ id, output }) => {
    const noun = singular(id.split('.')[0] ?? '');
    return aboutThings.includes(id) || shapesOf(output).every(({ properties = {} }) => !(noun in properties));
  },
  'a list answers items, and next where it has pages': ({ id, input, output }) => {
    const isPaged = 'cursor' in input.shape;
    if (!id.endsWith('.list') && !isPaged) return true;
    const { items, next } = shapeOf(output).properties ?? {};
    return items !== undefined && isPaged === 'limit' in input.shape && isPaged === (next !== undefined);
  },
  'a change answers with the thing': ({ id, output }) => {
    const [, verb = ''] = id.split('.');
    if (!changesOfThings.test(verb)) return true;
    return (verb.endsWith('Member') ? 'customer' : 'id') in (shapeOf(output).properties ?? {});
  },
  'what was removed is listed by a word of its own': ({ input }) => {
    const { state } = (z.toJSONSchema(input, { io: 'input' }) as JsonSchema).properties ?? {};
    return state?.enum?.includes('present') !== true && state?.enum?.includes('retired') !== true;
  },
  'what an answer was worked out from is called seenVersion': ({ output }) =>
    !('seen' in (shapeOf(output).properties ?? {})),
};

/** Things without a key of their own, and what they are known by. */
const parts: Readonly<Record<string, string>> = { members: 'customer' };

/** They answer with something about the thing, not with the thing. */
const aboutThings = [
  'contacts.erase',
  'customers.erase',
  'customers.overview',
  'imports.run',
  'scorecards.adopt',
  'scorecards.current',
  'signals.band',
  'statements.drift',
  'targets.get',
  'trials.recordOutcome',
];

const changesOfThings =
  /^(create|update|save|set|reset|remove|restore|retire|reinstate|withdraw|retract|setMember|removeMember)$/;

test.each(Object.entries(rules))('%s', (rule, holds) => {
  const breaches = operations.filter((operation) => !holds(operation)).map(({ id }) => `${rule}: ${id}`);
  expect(breaches.filter((breach) => !notYet.includes(breach))).toEqual([]);
});

/** Of the answer, and of the items of a list. */
function shapesOf(output: z.ZodType): JsonSchema[] {
  const shape = shapeOf(output);
  const { items } = shape.properties ?? {};
  return typeof items?.items === 'object'
    ? [shape, resolved(items.items, z.toJSONSchema(output) as JsonSchema)]
    : [shape];
}

function shapeOf(output: z.ZodType): JsonSchema {
  const schema = z.toJSONSchema(output) as JsonSchema;
  return resolved(schema, schema);
}

function resolved(schema: JsonSchema, whole: JsonSchema): JsonSchema {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].slice('#/$defs/'.length) : undefined;
  return name === undefined ? schema : ((whole['$defs'] as Readonly<Record<string, JsonSchema>>)[name] ?? {});
}

/** `saved-maps` becomes `savedMap`, `vocabularies` `vocabulary`. */
function singular(plural: string): string {
  return plural
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
    .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
