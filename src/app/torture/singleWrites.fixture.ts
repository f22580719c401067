import { setTimeout as pause } from 'node:timers/promises';
import { createCustomer } from '../../customers/contract.ts';
import { recordObservations } from '../../evidence/observation/contract.ts';
import { createSignal } from '../../evidence/signal/contract.ts';
import type { TorturedService } from './torturedService.fixture.ts';

/** What a writer asked for, and what it was told. */
interface Write {
  readonly kind: 'customer' | 'fact';
  /** With a key it is asked again until it is acknowledged; without one it is asked once. */
  readonly isKeyed: boolean;
  /** The event of the acknowledgement; undefined where none came. */
  event?: number;
}

/** Writers that keep a list of what was acknowledged to them, and hold the database to it. */
export interface SingleWrites {
  /** Writes until told to stop. */
  begin(writers: number): { stop(): Promise<void> };
  readonly acknowledged: () => number;
  complaints(): Promise<string[]>;
}

const MARKED = 'w-marked';

/** Makes a customer and a numeric signal to write of. Every write carries a number of its own. */
export async function singleWrites(service: TorturedService): Promise<SingleWrites> {
  await service.insist((client) => client.call(createCustomer, { id: MARKED }, { idempotencyKey: 'w-customer' }));
  const { number: signal } = await service.insist((client) =>
    client.call(createSignal, { id: 'mark', label: 'Mark', kind: 'number' }, { idempotencyKey: 'w-signal' }),
  );
  const writes = new Map<number, Write>();

  return {
    acknowledged: () => [...writes.values()].filter(({ event }) => event !== undefined).length,
    begin(writers) {
      const state = { isStopped: false };
      const loops = Array.from({ length: writers }, async () => {
        while (!state.isStopped) {
          await writeOne();
          await pause(1);
        }
      });
      return {
        async stop() {
          state.isStopped = true;
          await Promise.all(loops);
        },
      };
    },
    complaints: async () => [...(await aboutCustomers()), ...(await aboutFacts())],
  };

  async function writeOne(): Promise<void> {
    const number = writes.size + 1;
    const write: Write = { kind: number % 3 === 0 ? 'customer' : 'fact', isKeyed: number % 4 < 3 };
    writes.set(number, write);
    const ask: Parameters<typeof service.insist<{ event?: number }>>[0] = (client) => {
      const options = write.isKeyed ? { idempotencyKey: `w-${number}` } : {};
      if (write.kind === 'customer') return client.perform(createCustomer, { id: `w-${number}` }, options);
      const facts = [{ signal: 'mark', value: number }];
      return client.perform(recordObservations, { customer: MARKED, source: 'interview', facts }, options);
    };
    const answer = await (write.isKeyed ? service.insist(ask) : service.tryOnce(ask));
    if (answer?.event !== undefined) write.event = answer.event;
  }

  async function aboutCustomers(): Promise<string[]> {
    const found = await service.rows<{ number: number; version: number }>(
      `select substr(id, 3)::int as number, made_in as version from customer where id ~ '^w-[0-9]+$'`,
    );
    return compared('customer', found);
  }

  async function aboutFacts(): Promise<string[]> {
    const found = await service.rows<{ number: number; version: number }>(
      `select (record.facts::json ->> '${signal}')::int as number, delivery.version
       from record join delivery on delivery.workspace = record.workspace and delivery.id = record.delivery
       where record.facts::json ->> '${signal}' is not null`,
    );
    return compared('fact', found);
  }

  function compared(kind: Write['kind'], found: readonly { number: number; version: number }[]): string[] {
    const versions = new Map<number, number[]>();
    for (const { number, version } of found) versions.set(number, [...(versions.get(number) ?? []), version]);
    const complaints: string[] = [];
    for (const [number, write] of writes) {
      if (write.kind !== kind) continue;
      const stored = versions.get(number) ?? [];
      versions.delete(number);
      const isRight = write.event === undefined ? stored.length <= 1 : stored.length === 1 && stored[0] === write.event;
      if (isRight) continue;
      const told = write.event === undefined ? 'was not acknowledged' : `was acknowledged as event ${write.event}`;
      complaints.push(`${kind} ${number} ${told} and stands in versions [${stored.join()}]`);
    }
    for (const number of versions.keys()) complaints.push(`${kind} ${number} was never asked for`);
    return complaints;
  }
}
