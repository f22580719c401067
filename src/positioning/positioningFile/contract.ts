import { z } from 'zod';
import { updateOffering } from '../../customers/offering/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { count, instant, ordinal, text, version } from '../../platform/operation/schemas.ts';
import { offeringNamed } from '../../readiness/schemas.ts';
import { savePerfectCustomer } from '../perfectCustomer/contract.ts';
import { saveScreen } from '../screen/contract.ts';
import { saveStatement } from '../statement/contract.ts';
import { saveVocabulary } from '../vocabulary/contract.ts';

/** What files of a positioning say of themselves; one may hold some of its parts only. */
export const positioningFormat = 'bellwether.positioning/1';

/** The parts of a file, in the order in which they are brought in. */
export const filedParts = ['catalogue', 'vocabulary', 'statement', 'perfectCustomer', 'screen'] as const;
export type FiledPart = (typeof filedParts)[number];

/** What `positionings.export` gives and `positionings.import` takes; its JSON Schema is `docs/schemas/positioning.schema.json`. */
export const positioningFileSchema = z.strictObject({
  format: z.literal(positioningFormat),
  statement: saveStatement.input.shape.content.nullable().default(null),
  perfectCustomer: savePerfectCustomer.input.shape.content.nullable().default(null),
  screen: saveScreen.input.shape.content.nullable().default(null),
  vocabulary: saveVocabulary.input.shape.content
    .nullable()
    .default(null)
    .describe('the vague words of the workspace, which all its offerings share'),
  catalogue: updateOffering.input.shape.catalogue
    .unwrap()
    .nullable()
    .default(null)
    .describe('of the offering; what it leaves out stays as it is'),
});
export type PositioningFile = z.output<typeof positioningFileSchema>;

const file = positioningFileSchema.describe(
  'as positionings.export gave it; what is null or absent stays as it is here',
);

/** The example of the deals takes 30 kB. */
const MOST_FILE_BYTES = 16 * 1024 ** 2;

export const exportPositioning = operation({
  id: 'positionings.export',
  method: 'get',
  path: '/offerings/{offering}/positioning/export',
  summary: 'Export the positioning of an offering as JSON',
  about:
    'The statement, the perfect customer and the problem screen in force, the vague words of the workspace and the catalogue of the offering. ' +
    'Customers that lent a trait are named by their id alone. The format is docs/schemas/positioning.schema.json.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed }),
  output: positioningFileSchema,
  failures: ['offering-unknown'],
  example: { offering: 1 },
});

const filedPart = z.enum(filedParts);

const refusals = [
  'filter-invalid',
  'trait-invalid',
  'problem-invalid',
  'vocabulary-invalid',
  'catalogue-invalid',
  'donors-unknown',
] as const;

const example: z.input<typeof positioningFileSchema> = {
  format: positioningFormat,
  statement: saveStatement.example.content,
  perfectCustomer: savePerfectCustomer.example.content,
};

const formerDonors = z
  .boolean()
  .default(false)
  .describe('customers that lent a trait and are not here become "a former customer"; else they are refused');

export const checkPositioningFile = operation({
  id: 'positionings.check',
  method: 'post',
  path: '/positionings/check',
  mostBodyBytes: MOST_FILE_BYTES,
  summary: 'Check the file of a positioning before it is imported',
  about:
    'What it would replace, which customers that lent a trait are not here, and all that stands in its way. Nothing is kept.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed, file, formerDonors }),
  output: z.strictObject({
    offering: ordinal,
    parts: z
      .array(
        z.strictObject({
          part: filedPart,
          replaces: ordinal.nullable().describe('the version in force; null where there is none, and for a catalogue'),
          isOwn: z.boolean().describe('what stands here now was stated by somebody: it is there, and no example'),
          isSame: z.boolean().describe('what stands here says the same'),
        }),
      )
      .describe('those that the file holds'),
    absentDonors: z.array(z.string()).describe('ids of customers that lent a trait and are not here'),
    problems: z
      .array(
        z.strictObject({
          code: z.enum(refusals),
          part: filedPart,
          field: z.string().describe('of the input, such as file.screen.problems.0.has'),
          text: z.string(),
          remedy: z.string(),
        }),
      )
      .describe('none: it can be imported'),
  }),
  failures: ['offering-unknown', 'positioning-file-empty'],
  example: { file: example },
});

const positioning = z
  .strictObject({
    id: ordinal,
    offering: ordinal,
    madeAt: instant,
    actor: count,
    note: z.string().nullable(),
    isExample: z.boolean().describe('came with a sample, to be looked at'),
    isWithdrawn: z.boolean(),
    statement: ordinal.nullable().describe('the version that it brought; null where it brought none'),
    perfectCustomer: ordinal.nullable(),
    screen: ordinal.nullable(),
    vocabulary: ordinal.nullable(),
    catalogue: z.array(z.string()).describe('fields of the catalogue of the offering that it changed'),
    version,
  })
  .meta({ id: 'Positioning' });
export type PositioningOutput = z.output<typeof positioning>;

export const importPositioning = operation({
  id: 'positionings.import',
  method: 'post',
  path: '/positionings',
  mostBodyBytes: MOST_FILE_BYTES,
  summary: 'Import the positioning of an offering',
  about:
    'All or nothing, in one change that can be taken back: each part becomes a new version in force; parts that stand here already stay as they ' +
    'are. positionings.check says first what it would replace.',
  effect: 'changes',
  input: z.strictObject({
    offering: offeringNamed,
    file,
    formerDonors,
    note: text(2000).nullable().default(null).describe('where it is from'),
    isExample: z.boolean().default(false).describe('that it is only to be looked at, as those of samples'),
  }),
  output: positioning,
  failures: ['offering-unknown', 'positioning-file-empty', ...refusals],
  example: { file: example, note: 'From the other workspace' },
});

const turned = {
  input: z.strictObject({ positioning: ordinal }),
  output: positioning,
  effect: 'changes',
  method: 'post',
} as const;

export const withdrawPositioning = operation({
  ...turned,
  id: 'positionings.withdraw',
  path: '/positionings/{positioning}/withdraw',
  summary: 'Withdraw an imported positioning',
  about:
    'The versions that it brought are removed, and what was in force before is again; fields of the catalogue that were changed since stay.',
  failures: ['document-unknown', 'positioning-state', 'catalogue-invalid', 'version-conflict'],
  example: { positioning: 1 },
});

export const reinstatePositioning = operation({
  ...turned,
  id: 'positionings.reinstate',
  path: '/positionings/{positioning}/reinstate',
  summary: 'Reinstate a withdrawn positioning',
  about: 'The versions that went with it are back; they are in force where nothing newer is.',
  failures: ['document-unknown', 'positioning-state', 'catalogue-invalid', 'version-conflict'],
  example: { positioning: 2 },
});
