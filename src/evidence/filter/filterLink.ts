import { evidenceFailure } from '../failures.ts';
import { type Filter } from './filter.ts';
import { readFilter } from './readFilter.ts';

/**
 * A filter as a string that can stand in a link: only letters, digits, `-`, `_` and `.`, exactly one for each filter.
 * Raises `filter-invalid` for a filter too long for a link.
 *
 * Format: `1.` (its version), then the JSON of the filter in UTF-8 as base64url without padding (RFC 4648, section 5).
 */
export function filterLink(filter: Filter): string {
  const json = JSON.stringify(readFilter(filter));
  if (json.length > MOST_CHARACTERS) throw tooLong(json.length);
  const link = VERSION + base64url(json);
  if (link.length > MOST_CHARACTERS) throw tooLong(link.length);
  return link;
}

/** The filter of a link. Raises `filter-invalid` for anything `filterLink` did not write. */
export function filterOfLink(link: string): Filter {
  if (link.length > MOST_CHARACTERS || !LINK.test(link)) throw broken();
  const filter = readFilter(decoded(link.slice(VERSION.length)));
  if (filterLink(filter) !== link) throw broken();
  return filter;
}

const VERSION = '1.';
const LINK = /^1\.[A-Za-z0-9_-]+$/;
const MOST_CHARACTERS = 4000;

function base64url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decoded(base64url: string): unknown {
  try {
    const bytes = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))),
    );
  } catch {
    throw broken();
  }
}

function tooLong(characters: number) {
  return evidenceFailure(
    'filter-invalid',
    `The filter needs a link of ${characters} characters or more; at most ${MOST_CHARACTERS} are sure to arrive everywhere.`,
    'Shorten its lists of values.',
  );
}

function broken() {
  return evidenceFailure(
    'filter-invalid',
    'The link holds no filter, or only a part of one.',
    'Copy the whole link again, or make the filter anew.',
  );
}
