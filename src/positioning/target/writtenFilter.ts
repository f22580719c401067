import { type Filter } from '../../evidence/filter/filter.ts';
import { filterLink } from '../../evidence/filter/filterLink.ts';
import { filterText } from '../../evidence/filter/filterText.ts';
import { Failure } from '../../platform/failure.ts';

/** A filter in the three ways it can be given to others; the link is null where the filter is too long for one. */
export interface WrittenFilter {
  readonly filter: Filter & Record<string, unknown>;
  readonly text: string;
  readonly link: string | null;
}

export function writtenFilter(filter: Filter): WrittenFilter {
  return { filter: filter as WrittenFilter['filter'], text: filterText(filter), link: linkOf(filter) };
}

function linkOf(filter: Filter): string | null {
  try {
    return filterLink(filter);
  } catch (error) {
    if (error instanceof Failure && error.code === 'filter-invalid') return null;
    throw error;
  }
}
