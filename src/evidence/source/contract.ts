import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { ordinal, pageInput, pageOf, text, version } from '../../platform/operation/schemas.ts';
import { idPattern } from '../evidenceId.ts';
import type { SourceKind } from '../observation/source.ts';

export const sourceKinds = [
  'questionnaire',
  'interview',
  'colleague',
  'crm',
  'usage',
  'file',
] as const satisfies SourceKind[];

const reliability = z
  .number()
  .min(0)
  .max(1)
  .describe('how far it is believed: 0 not at all, 1 as much as evidence can be');

const source = z.strictObject({
  number: ordinal,
  id: z.string(),
  kind: z.enum(sourceKinds),
  reliability,
  isBuiltIn: z.boolean().describe('it came with the workspace, one of each kind'),
  isRemoved: z.boolean(),
  version,
});
export type SourceOutput = z.infer<typeof source>;

/** A source as paths and other inputs name it. */
export const sourceNamed = text(100, 1);

export const listSources = operation({
  id: 'sources.list',
  method: 'get',
  path: '/sources',
  summary: 'List the sources, in the order they were made',
  about:
    'Whoever or whatever makes observations. Several respondents of one customer are several sources, so that their answers are averaged and their agreement is seen.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    removed: z.boolean().default(false).describe('those that were removed instead'),
  }),
  output: pageOf(source),
  failures: ['cursor-invalid'],
  example: { limit: 10 },
});

export const getSource = operation({
  id: 'sources.get',
  method: 'get',
  path: '/sources/{source}',
  summary: 'Show a source',
  about: 'Its kind, and how far it is believed.',
  effect: 'reads',
  input: z.strictObject({ source: sourceNamed }),
  output: source,
  failures: ['source-unknown'],
  example: { source: 'interview' },
});

export const createSource = operation({
  id: 'sources.create',
  method: 'post',
  path: '/sources',
  summary: 'Add a source',
  about: 'Without a reliability it is believed as its kind is by default. One that was removed is restored instead.',
  effect: 'changes',
  input: z.strictObject({
    id: text(100, 1).regex(idPattern),
    kind: z.enum(sourceKinds),
    reliability: reliability.optional(),
  }),
  output: source,
  failures: ['source-exists'],
  example: { id: 'annual-survey', kind: 'questionnaire', reliability: 0.85 },
});

export const updateSource = operation({
  id: 'sources.update',
  method: 'patch',
  path: '/sources/{source}',
  summary: 'Change how far a source is believed, or its kind',
  about: 'Counts at once for everything that the source has ever said. Measures and odds move accordingly.',
  effect: 'changes',
  input: z.strictObject({
    source: sourceNamed,
    kind: z.enum(sourceKinds).optional(),
    reliability: reliability.optional(),
  }),
  output: source,
  failures: ['source-unknown', 'version-conflict'],
  example: { source: 'crm', reliability: 0.6 },
});

export const removeSource = operation({
  id: 'sources.remove',
  method: 'delete',
  path: '/sources/{source}',
  summary: 'Remove a source that has said nothing yet',
  about: 'A source that has said something stays, because what it said would have nobody behind it.',
  effect: 'changes',
  input: z.strictObject({ source: sourceNamed }),
  output: source,
  failures: ['source-unknown', 'source-in-use', 'version-conflict'],
  example: { source: 'pilot-call' },
});

export const restoreSource = operation({
  id: 'sources.restore',
  method: 'post',
  path: '/sources/{source}/restore',
  summary: 'Restore a removed source',
  about: 'As it was when it was removed.',
  effect: 'changes',
  input: z.strictObject({ source: sourceNamed }),
  output: source,
  failures: ['source-unknown', 'source-state', 'version-conflict'],
  example: { source: 'former-panel' },
});
