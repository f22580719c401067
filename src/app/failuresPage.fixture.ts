import type { FailureKind } from '../platform/failure.ts';

export type FailureList = Readonly<Record<string, FailureKind>>;

/** What each exit code of a refusal says. */
export const exitMeanings: Readonly<Record<number, string>> = {
  1: 'the input is refused: the command line is understood, but this file, map, rule or answer cannot be used as asked',
  2: 'the command line cannot be meant, whatever is in the files',
};

/** What each HTTP status of a refusal says. */
export const statusMeanings: Readonly<Record<number, string>> = {
  400: 'the request is no HTTP or no JSON that can be read',
  403: 'the request comes from somewhere that may not ask',
  404: 'what the request asks for by its name or address does not exist',
  408: 'the request came too slowly; send it again',
  409: 'each part could be used, but they contradict one another or what holds already, such as a lock and a rule',
  405: 'the address knows other methods; `Allow` names them',
  410: 'it was there, and was erased',
  412: 'it was changed since the caller looked; look again and repeat what still fits',
  413: 'it is larger than we read',
  414: 'the address is longer than we read',
  415: 'the body is of another kind than the operation takes',
  421: 'the request was meant for another host',
  422: 'the content cannot be used, or names something that is not in it, such as a column; the usual case',
  431: 'the headers are larger than we read',
  500: 'the product contradicts itself, and says so',
  503: 'something it needs is away or busy for now; the same request may succeed later',
  507: 'there is no room to write it',
};

/** The page `docs/failures.md`, from the lists of the rooms by their names. */
export function failuresPage(rooms: ReadonlyMap<string, FailureList>): string {
  const rows = [...rooms].flatMap(([room, list]) =>
    Object.entries(list).map(
      ([code, { title, exit, status }]) => `| \`${code}\` | ${title} | ${exit} | ${status} | ${room} |`,
    ),
  );
  return `# Failures

Every refusal names its code, what is wrong where, and a remedy. This page is written from the lists of the rooms;
\`npx vitest run failures -u\` renews it.

| code | title | exit code | HTTP status | room |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

## Which exit code

${meaningsText({ 0: 'done', ...exitMeanings, 3: 'a fault of ours; no failure declares it' })}

## Which HTTP status

${meaningsText(statusMeanings)}
`;
}

function meaningsText(meanings: Readonly<Record<number, string>>): string {
  return Object.entries(meanings)
    .map(([value, meaning]) => `- **${value}**: ${meaning}.`)
    .join('\n');
}
