import { exampleUploadId } from '../../platform/upload/contract.ts';

/**
 * What the examples of imports need. Import 1 are the deals themselves, with the input of the example of `imports.run`:
 * rows without identifiers, called `deal-1` to `deal-448`, customers 1 to 448, delivery 1. Import 2 says the same once more as
 * the customer system does, and is withdrawn; performed after the world of observations it is delivery 4. Map `monthly
 * export` is saved, map `last year` was removed.
 */
export const world: readonly { readonly operation: string; readonly input: unknown }[] = [
  {
    operation: 'imports.run',
    input: { upload: exampleUploadId, idPrefix: 'deal-', outcome: 'Status=Won', source: 'crm' },
  },
  { operation: 'imports.withdraw', input: { import: 2 } },
  {
    operation: 'savedMaps.save',
    input: { savedMap: 'monthly export', map: { columns: { id: { role: 'identifier' } } } },
  },
  { operation: 'savedMaps.save', input: { savedMap: 'last year', map: { columns: { id: { role: 'identifier' } } } } },
  { operation: 'savedMaps.remove', input: { savedMap: 'last year' } },
];
