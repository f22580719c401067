import { httpFailure } from './failures.ts';

/**
 * The entity tag of a thing at a version. With a digest of the answer, since that may also show what lies beside the thing,
 * such as the name of a customer, and then changes at the same version: `"v12-1f3a9c0e"`.
 */
export function entityTag(version: number, digest?: string): string {
  return digest === undefined ? `"v${version}"` : `"v${version}-${digest}"`;
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

/** Whether `If-None-Match` names this tag, so that nothing needs to be sent again. */
export function isSeen(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((seen) => {
    const trimmed = seen.trim().replace(/^W\//, '');
    return trimmed === '*' || trimmed === tag;
  });
}

/** The version of a tag, or undefined where it is not one of ours. */
export function versionOfTag(tag: string): number | undefined {
  const digits = /^"v(\d{1,15})(?:-[0-9a-f]{1,64})?"$/.exec(tag.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
