import { sql } from 'kysely';
import type { AnyDatabase } from '../../platform/operation/handled.ts';

/** All that became part of one another by merging is one customer; everything that follows merges asks here. */

/** For each of these customers the one that it became part of in the end: itself where it was not merged. */
export async function survivorsOf(
  db: AnyDatabase,
  workspace: number,
  numbers: readonly number[],
): Promise<Map<number, number>> {
  const survivors = new Map<number, number>();
  for (const [number, line] of await linesOf(db, workspace, numbers)) survivors.set(number, line.at(-1) as number);
  return survivors;
}

/** The number of a customer and those of all that it became part of, up to the one that stands. */
export async function lineOf(db: AnyDatabase, workspace: number, number: number): Promise<readonly number[]> {
  return (await linesOf(db, workspace, [number])).get(number) ?? [];
}

async function linesOf(db: AnyDatabase, workspace: number, numbers: readonly number[]) {
  const lines = new Map<number, number[]>();
  if (numbers.length === 0) return lines;
  const { rows } = await sql<{ asked: number; number: number }>`
    with recursive climb as (
      select number as asked, number, merged_into, 1 as remove from customer
      where workspace = ${workspace} and number = any(${numbers}::int[])
      union all
      select climb.asked, customer.number, customer.merged_into, climb.remove + 1 from climb
      join customer on customer.workspace = ${workspace} and customer.number = climb.merged_into
    )
    select asked, number from climb order by remove`.execute(db);
  for (const { asked, number } of rows) {
    const line = lines.get(asked);
    if (line) line.push(number);
    else lines.set(asked, [number]);
  }
  return lines;
}

/** Customers merged into any of these, at whatever remove, each with the one it leads to: those merged directly first. */
export async function partsOf(db: AnyDatabase, workspace: number, numbers: readonly number[]) {
  if (numbers.length === 0) return [];
  const { rows } = await sql<{ of: number; number: number; id: string }>`
    with recursive part as (
      select merged_into as of, number, id, 1 as remove from customer
      where workspace = ${workspace} and merged_into = any(${numbers}::int[])
      union all
      select part.of, customer.number, customer.id, part.remove + 1 from part
      join customer on customer.workspace = ${workspace} and customer.merged_into = part.number
    )
    select of, number, id from part order by remove, number`.execute(db);
  return rows;
}

/** Numbers of all that are one customer with this one, the one that stands first. */
export async function wholeCustomer(db: AnyDatabase, workspace: number, number: number): Promise<number[]> {
  const survivor = (await lineOf(db, workspace, number)).at(-1) ?? number;
  const parts = await partsOf(db, workspace, [survivor]);
  return [survivor, ...parts.map((part) => part.number)];
}
