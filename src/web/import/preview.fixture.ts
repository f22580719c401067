import type { Preview } from './draft.ts';

/** A file of deals as it is previewed: an identifier, a number, yes or no, a person, and how each deal ended. */
export function previewOfDeals(change: Partial<Preview> = {}): Preview {
  const why = 'It seems so.';
  const texts = (...commonest: readonly (readonly [string, number])[]) => ({
    distinct: commonest.length,
    commonest: commonest.map(([text, rows]) => ({ text, rows })),
  });
  return {
    path: 'deals.csv',
    rowCount: 10,
    understoodFrom: 10,
    columns: ['id', 'size', 'rfp', 'seller', 'stage'],
    reading: {
      format: 'delimited',
      compression: 'none',
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      escape: 'doubled',
      requoted: false,
      preambleLines: 0,
      headerRows: 1,
      footerLines: 0,
    },
    reasons: {},
    reasonCodes: {},
    sheets: [],
    problems: [],
    problemCounts: {},
    firstRows: [],
    missing: {},
    proposal: {
      columns: [
        { column: 'id', map: { role: 'identifier', why }, reasons: [], isSure: true },
        { column: 'size', map: { role: 'signal', kind: 'number', why }, reasons: [], isSure: true },
        {
          column: 'rfp',
          map: { role: 'signal', kind: 'yesno', axis: 'needs', direction: 'raises', strength: 'fair', why },
          reasons: [],
          isSure: false,
        },
        { column: 'seller', map: { role: 'ignore', personal: true, why }, reasons: [], isSure: true },
        { column: 'stage', map: { role: 'outcome', kind: 'choice', why }, reasons: [], isSure: true },
      ],
      rowsPerCustomer: 'one',
      outcome: 'stage=Won',
      notes: [],
    },
    savedMaps: [],
    texts: {
      id: texts(['D1', 1], ['D2', 1]),
      size: texts(['3', 4], ['9', 2]),
      rfp: texts(['yes', 6], ['no', 4]),
      seller: texts(['S1', 5], ['S2', 5]),
      stage: texts(['Won', 4], ['Lost', 3], ['Prospecting', 2], ['Renewed', 1]),
    },
    ...change,
  };
}
