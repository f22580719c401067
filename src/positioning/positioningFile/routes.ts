import { wholeCatalogue } from '../../customers/offering/catalogue.ts';
import { updateOffering } from '../../customers/offering/contract.ts';
import { foundOffering } from '../../customers/offering/store.ts';
import { Failure } from '../../platform/failure.ts';
import {
  type ChangeContext,
  changes,
  type Handled,
  type ReadContext,
  reads,
} from '../../platform/operation/handled.ts';
import type { OutputOf, ParsedInputOf } from '../../platform/operation/operation.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { catalogueOf } from '../catalogue/store.ts';
import { type DocumentRow, foundDocument, insertDocument } from '../document/store.ts';
import { positioningFailure } from '../failures.ts';
import { savePerfectCustomer } from '../perfectCustomer/contract.ts';
import { saveScreen } from '../screen/contract.ts';
import { saveStatement } from '../statement/contract.ts';
import { saveVocabulary, type VocabularyContent } from '../vocabulary/contract.ts';
import {
  checkPositioningFile,
  exportPositioning,
  type FiledPart,
  filedParts,
  importPositioning,
  type PositioningFile,
  type PositioningOutput,
  reinstatePositioning,
  withdrawPositioning,
} from './contract.ts';
import { type FileProblem, fileProblems } from './fileProblems.ts';
import { isSameJson } from './sameJson.ts';
import {
  absentCustomers,
  type FiledDocument,
  type KeptPositioning,
  standingDocuments,
  standingFile,
  turnPositioning,
} from './store.ts';

type Filed = Pick<ParsedInputOf<typeof importPositioning>, 'offering' | 'file' | 'formerDonors'>;

/** Whole positionings that leave the workspace and come into it, as JSON. */
export function positioningFileRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(exportPositioning, ({ offering }, context) => standingFile(context, offering)),
    reads(checkPositioningFile, async (filed, context) => {
      const { parts, absent, problems } = await checked(filed, context);
      return {
        offering: filed.offering,
        parts,
        absentDonors: absent,
        problems: problems.map(({ part, field, failure: { code, message, remedy } }) => {
          return { code: code as Refused, part, field, text: message, remedy };
        }),
      };
    }),
    changes(importPositioning, bring),
    changes(withdrawPositioning, ({ positioning }, context) => turn(positioning, true, context)),
    changes(reinstatePositioning, ({ positioning }, context) => turn(positioning, false, context)),
  ];

  async function checked({ offering, file, formerDonors }: Filed, context: ReadContext) {
    const { catalogue } = await foundOffering(context.db, context.workspace, offering);
    const held = filedParts.filter((part) => file[part] !== null);
    if (held.length === 0) {
      const message = 'The file holds no part of a positioning.';
      throw positioningFailure('positioning-file-empty', message, `It may hold ${filedParts.join(', ')}.`, {
        field: 'file',
      });
    }
    const standing = await standingDocuments(context, offering);
    const now = await standingFile(context, offering);
    const absent = await absentCustomers(context, lenders(file));
    const { fields, judged } = await catalogueOf(judgedBases, context, offering);
    const { problems, kept } = fileProblems(file, {
      fields,
      signals: [...judged.base.signals.values()],
      vocabulary: (standing.vocabulary?.content ?? null) as VocabularyContent | null,
      catalogue,
    });
    const former = formerDonors ? withFormerDonors(kept, new Set(absent)) : kept;
    const parts = held.map((part) => {
      if (part === 'catalogue') {
        const isSame = isSameJson({ ...now.catalogue, ...file.catalogue }, now.catalogue ?? {});
        return { part, replaces: null, isOwn: now.catalogue !== null, isSame };
      }
      const row = standing[part];
      const isOwn = row !== undefined && !row.is_example;
      return { part, replaces: row?.id ?? null, isOwn, isSame: isSameJson(former[part], now[part]) };
    });
    const refused = formerDonors || absent.length === 0 ? problems : [...problems, donorsProblem(absent)];
    return { parts, absent, problems: refused, file: former, catalogue };
  }

  async function bring(input: ParsedInputOf<typeof importPositioning>, context: ChangeContext) {
    const { offering, note, isExample } = input;
    const { parts, problems, file, catalogue } = await checked(input, context);
    refuse(problems);
    const isNew = (part: FiledPart) =>
      parts.some((each) => each.part === part && (!each.isSame || (!each.isOwn && !isExample)));
    const save = async (part: FiledDocument): Promise<number | null> => {
      if (!isNew(part)) return null;
      const owner = part === 'vocabulary' ? {} : { offering };
      const { output } = await context.run(saves[part].id, { ...owner, content: file[part], note, isExample });
      return (output as { readonly id: number }).id;
    };
    const row = await insertDocument<KeptPositioning>(context, {
      kind: 'positioning',
      offering,
      note,
      isExample,
      content: {
        catalogue: await bringCatalogue(file.catalogue, { offering, former: wholeCatalogue(catalogue) }, context),
        vocabulary: await save('vocabulary'),
        statement: await save('statement'),
        perfectCustomer: await save('perfectCustomer'),
        screen: await save('screen'),
      },
    });
    return changeOf(row, 'brought');
  }
}

type Refused = OutputOf<typeof checkPositioningFile>['problems'][number]['code'];

const saves = {
  vocabulary: saveVocabulary,
  statement: saveStatement,
  perfectCustomer: savePerfectCustomer,
  screen: saveScreen,
} as const;

function lenders({ perfectCustomer }: PositioningFile): string[] {
  return perfectCustomer?.traits.flatMap(({ donor }) => donor?.customer ?? []) ?? [];
}

function withFormerDonors(file: PositioningFile, absent: ReadonlySet<string>): PositioningFile {
  if (!file.perfectCustomer) return file;
  const traits = file.perfectCustomer.traits.map((trait) => {
    const { customer } = trait.donor ?? {};
    const isGone = customer !== undefined && customer !== null && absent.has(customer);
    return isGone ? { ...trait, donor: { customer: null, isFormer: true } } : trait;
  });
  return { ...file, perfectCustomer: { ...file.perfectCustomer, traits } };
}

function donorsProblem(absent: readonly string[]): FileProblem {
  const named = absent.slice(0, MOST_NAMED).join(', ');
  const more = absent.length > MOST_NAMED ? ` and ${absent.length - MOST_NAMED} more` : '';
  const failure = positioningFailure(
    'donors-unknown',
    `Customers that lent a trait are not here: ${named}${more}.`,
    'Import the customers first, or let these become "a former customer" (formerDonors).',
  );
  return { part: 'perfectCustomer', field: 'file.perfectCustomer.traits', failure };
}

const MOST_NAMED = 20;

function refuse(problems: readonly FileProblem[]): void {
  const [first] = problems;
  if (!first) return;
  const { code, kind, message, remedy, place } = first.failure;
  const more = problems.length > 1 ? ` positionings.check names the ${problems.length - 1} others.` : '';
  throw new Failure(code, kind, message, `${remedy}${more}`, { ...place, field: first.field });
}

async function bringCatalogue(
  stated: PositioningFile['catalogue'],
  { offering, former }: { readonly offering: number; readonly former: ReturnType<typeof wholeCatalogue> },
  context: ChangeContext,
): Promise<KeptPositioning['catalogue']> {
  const before: Readonly<Record<string, unknown>> = former;
  const changed = Object.entries(stated ?? {}).filter(
    ([field, value]) => value !== undefined && !isSameJson(value, before[field]),
  );
  if (changed.length === 0) return null;
  const brought = Object.fromEntries(changed);
  await context.run(updateOffering.id, { offering, catalogue: brought });
  return { former: Object.fromEntries(changed.map(([field]) => [field, before[field]])), brought };
}

async function turn(id: number, isWithdrawn: boolean, context: ChangeContext) {
  const { version } = await foundDocument(context, 'positioning', id);
  expectVersion(context, version, `The positioning ${id}`);
  return changeOf(await turnPositioning(id, isWithdrawn, context), isWithdrawn ? 'withdrawn' : 'brought');
}

function changeOf(row: DocumentRow<KeptPositioning>, now: 'brought' | 'withdrawn') {
  const { id, offering, content } = row;
  const brought = filedParts.filter((part) => content[part] !== null);
  const inverse = now === 'brought' ? withdrawPositioning : reinstatePositioning;
  return {
    output: positioningOutput(row),
    event: {
      subject: `positioning/${id}`,
      detail: { offering, parts: brought.join(' ') },
      undo: { operation: inverse.id, input: { positioning: id } },
    },
  };
}

function positioningOutput({ content, ...row }: DocumentRow<KeptPositioning>): PositioningOutput {
  const { statement, perfectCustomer, screen, vocabulary, catalogue } = content;
  return {
    id: row.id,
    offering: row.offering as number,
    madeAt: row.made_at,
    actor: row.actor,
    note: row.note,
    isExample: row.is_example,
    isWithdrawn: row.is_removed,
    statement,
    perfectCustomer,
    screen,
    vocabulary,
    catalogue: Object.keys(catalogue?.brought ?? {}),
    version: row.version,
  };
}
