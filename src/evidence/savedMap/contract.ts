import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { pageInput, pageOf, text, version } from '../../platform/operation/schemas.ts';
import { statedMapping } from './statedMapping.ts';

const named = text(100, 1);

const savedMap = z.strictObject({
  name: z.string(),
  map: z.unknown().describe('what the columns are, as an import takes it'),
  version,
});
export type SavedMap = z.infer<typeof savedMap>;

const exampleMap = {
  columns: {
    customer_no: { role: 'identifier' as const },
    region: { role: 'segment' as const, kind: 'choice' as const },
  },
};

export const listMaps = operation({
  id: 'maps.list',
  method: 'get',
  path: '/maps',
  summary: 'List the saved maps by name',
  about: 'A saved map says what the columns of a kind of file are, so that the next such file is read the same way.',
  effect: 'reads',
  input: z.strictObject({ ...pageInput }),
  output: pageOf(savedMap),
  failures: ['cursor-invalid'],
  example: { limit: 10 },
});

export const getMap = operation({
  id: 'maps.get',
  method: 'get',
  path: '/maps/{name}',
  summary: 'Show a saved map',
  about: 'By its name.',
  effect: 'reads',
  input: z.strictObject({ name: named }),
  output: savedMap,
  failures: ['saved-map-unknown'],
  example: { name: 'monthly export' },
});

export const saveMap = operation({
  id: 'maps.save',
  method: 'put',
  path: '/maps/{name}',
  summary: 'Save a map under a name',
  about: 'Replaces the map of that name. `imports.get` gives the map of an import, to be saved as it is.',
  effect: 'changes',
  input: z.strictObject({ name: named, map: statedMapping }),
  output: savedMap,
  failures: ['map-invalid', 'version-conflict'],
  example: { name: 'yearly export', map: exampleMap },
});

export const removeMap = operation({
  id: 'maps.remove',
  method: 'delete',
  path: '/maps/{name}',
  summary: 'Remove a saved map',
  about: 'Imports that used it stay as they are.',
  effect: 'changes',
  input: z.strictObject({ name: named }),
  output: z.strictObject({ removed: z.string() }),
  failures: ['saved-map-unknown', 'version-conflict'],
  example: { name: 'monthly export' },
});

export const restoreMap = operation({
  id: 'maps.restore',
  method: 'post',
  path: '/maps/{name}/restore',
  summary: 'Restore a removed map',
  about: 'As it was when it was removed.',
  effect: 'changes',
  input: z.strictObject({ name: named }),
  output: savedMap,
  failures: ['saved-map-unknown', 'saved-map-state', 'version-conflict'],
  example: { name: 'last year' },
});
