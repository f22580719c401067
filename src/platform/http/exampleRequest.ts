import type { DocumentedOperation, OpenApiDocument } from './openApiDocument.ts';

/** Ids that exist here, by the noun of their thing: `{ customer: 'K1', decision: 2 }`. */
export type KnownIds = Readonly<Record<string, string | number>>;

/** Which list gives the ids of a thing: `{ customer: 'customers.list' }`. */
export function listsOfIds({ paths }: OpenApiDocument): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(paths)
      .flatMap((methods) => Object.values(methods))
      .filter(({ operationId }) => operationId.endsWith('.list'))
      .map(({ operationId }) => [singular(operationId.slice(0, -'.list'.length)), operationId]),
  );
}

/** A field of an example's path, what stands there, and where its ids come from. */
export interface ExampleField {
  readonly name: string;
  readonly value: string;
  /** It exists in this workspace; else it is a word in capitals that is to be replaced. */
  readonly isKnown: boolean;
  readonly list: string | undefined;
}

/**
 * What stands in the path of an operation's example. What only looks is shown with an id that exists here; what changes or
 * removes a thing names none, so that trying out the page undoes nobody's work.
 */
export function exampleFields(
  method: string,
  { parameters }: DocumentedOperation,
  { known, lists }: { readonly known: KnownIds; readonly lists: Readonly<Record<string, string>> },
): ExampleField[] {
  return parameters
    .filter(({ in: place }) => place === 'path')
    .map(({ name }) => {
      const noun = name === 'first' || name === 'second' ? 'decision' : name;
      const id = method === 'get' ? known[noun] : undefined;
      return {
        name,
        value: id === undefined ? asWord(name) : String(id),
        isKnown: id !== undefined,
        list: lists[noun],
      };
    });
}

/** `savedMap` becomes `SAVED_MAP`. */
function asWord(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** `savedMaps` becomes `savedMap`. */
export function singular(plural: string): string {
  return plural.replace(/s$/, '');
}
