import { createCustomer, updateCustomer } from '../../customers/contract.ts';
import { runImport } from '../../evidence/import/contract.ts';
import { recordObservations, retractObservation } from '../../evidence/observation/contract.ts';
import { createSignal, updateSignal } from '../../evidence/signal/contract.ts';
import type { Client } from '../../platform/http/client.ts';
import type { Answer } from '../../platform/operation/answer.ts';
import { addUpload } from '../../platform/upload/contract.ts';
import type { Random } from '../../stats/random.ts';

/** A change that was acknowledged. */
export interface Acknowledged {
  readonly event: number;
  readonly operation: string;
  /** For a fact: what was said, to be found again. */
  readonly fact?: { readonly signal: string; readonly value: string | number };
}

/**
 * Makes so many changes of all kinds, each writer under a name of its own: facts, customers, signals, retractions and, from
 * time to time, an import. `between` is called again and again meanwhile, so that the base is caught up in many steps.
 */
export async function manyWrites(
  client: Client,
  { name, writes, random }: { readonly name: string; readonly writes: number; readonly random: Random },
  between: () => Promise<unknown>,
): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const own = [`${name}-0`];
  const said: string[] = [];
  let begun = 0;
  const note = ({ event }: Answer<unknown>, operation: string, fact?: Acknowledged['fact']) => {
    if (event === undefined) throw new Error(`${operation} was acknowledged without an event.`);
    acknowledged.push({ event, operation, ...(fact && { fact }) });
  };
  const some = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;

  note(await client.perform(createCustomer, { id: own[0] as string }), createCustomer.id);
  note(await client.perform(createSignal, { id: `tag-${name}`, label: 'Tag', kind: 'number' }), createSignal.id);
  const lanes = Array.from({ length: LANES }, async () => {
    while (acknowledged.length + LANES <= writes) await oneWrite(++begun);
  });
  await Promise.all(lanes);
  while (acknowledged.length < writes) await oneWrite(++begun);
  return acknowledged;

  async function oneWrite(number: number): Promise<void> {
    if (number % BETWEEN === 0) await between();
    if (number % IMPORT_EVERY === IMPORT_EVERY / 2) return importSome(number);
    const chance = random();
    if (chance < 0.6) return sayFact(number);
    if (chance < 0.75) return addCustomer(number);
    if (chance < 0.85) return renameCustomer(number);
    if (chance < 0.99) return answerQuestion();
    if (chance < 0.995) return relabelSignal(number);
    return takeBack();
  }

  async function sayFact(number: number): Promise<void> {
    const fact = { signal: `tag-${name}`, value: number };
    const answer = await client.perform(recordObservations, {
      customer: some(own),
      source: 'interview',
      facts: [fact],
    });
    said.push(answer.output.observations[0]?.id ?? '');
    note(answer, recordObservations.id, fact);
  }

  async function answerQuestion(): Promise<void> {
    const fact = { signal: 'bw-change-new', value: some(['yes', 'no']) };
    const customer = random() < 0.5 ? some(own) : `deal-${1 + Math.floor(random() * 448)}`;
    const source = some(['interview', 'questionnaire', 'colleague']);
    note(await client.perform(recordObservations, { customer, source, facts: [fact] }), recordObservations.id, fact);
  }

  async function addCustomer(number: number): Promise<void> {
    const id = `${name}-${number}`;
    note(await client.perform(createCustomer, { id, name: `Customer ${id}` }), createCustomer.id);
    own.push(id);
  }

  async function renameCustomer(number: number): Promise<void> {
    note(await client.perform(updateCustomer, { customer: some(own), name: `Name ${number}` }), updateCustomer.id);
  }

  async function relabelSignal(number: number): Promise<void> {
    const why = `Seen in change ${number}.`;
    const axis = {
      axis: 'needs',
      direction: some<1 | -1>([1, -1]),
      strength: some(['weak', 'fair', 'strong'] as const),
      why,
    } as const;
    note(
      await client.perform(updateSignal, { signal: 'bw-change-new', label: `Likes change ${number}`, axis }),
      updateSignal.id,
    );
  }

  async function takeBack(): Promise<void> {
    const observation = said.pop();
    if (observation === undefined) return;
    note(await client.perform(retractObservation, { observation }), retractObservation.id);
  }

  async function importSome(number: number): Promise<void> {
    const lines = Array.from(
      { length: IMPORTED },
      (_, row) => `${name}-file-${row},${Math.floor(random() * 900)},${some(['a', 'b'])}`,
    );
    const file = new Blob([`id,staff,part\n${lines.join('\n')}\n`]);
    const upload = await client.call(addUpload, { fileName: `${name}-${number}.csv` }, { file });
    note(await client.perform(runImport, { upload: upload.id, id: 'id' }), runImport.id);
  }
}

const LANES = 4;
const BETWEEN = 50;
const IMPORT_EVERY = 1000;
const IMPORTED = 300;
