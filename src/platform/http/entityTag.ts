import { httpFailure } from './failures.ts';

/** The entity tag of a version: `"v12"`. */
export function entityTag(version: number): string {
  return `"v${version}"`;
}

/** The version that `If-Match` demands; undefined where any will do. Raises `header-invalid`. */
export function versionDemanded(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const version = versionOfTag(ifMatch);
  if (version !== undefined) return version;
  throw httpFailure(
    'header-invalid',
    'If-Match carries no entity tag of ours, such as "v12".',
    'Send the ETag that the thing came with, or leave the header away to overwrite knowingly.',
    { field: 'If-Match' },
  );
}

/** Whether `If-None-Match` names this version, so that nothing needs to be sent again. */
export function isSeen(ifNoneMatch: string | undefined, version: number): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => {
    const trimmed = tag.trim().replace(/^W\//, '');
    return trimmed === '*' || trimmed === entityTag(version);
  });
}

/** The version of a tag, or undefined where it is not one of ours. */
export function versionOfTag(tag: string): number | undefined {
  const digits = /^"v(\d{1,15})"$/.exec(tag.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
