import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { ordinal, pageInput, pageOf, text, version } from '../../platform/operation/schemas.ts';
import { statedMapping } from './statedMapping.ts';

/** A saved map as paths and other inputs name it. */
const savedMapNamed = text(100, 1).describe('name of the saved map');

const savedMap = z.strictObject({
  id: z.string().describe('the name that somebody gave it'),
  number: ordinal.describe('by which events name it'),
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

export const listSavedMaps = operation({
  id: 'savedMaps.list',
  method: 'get',
  path: '/saved-maps',
  summary: 'List the saved maps by name',
  about: 'A saved map says what the columns of a kind of file are, so that the next such file is read the same way.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    removed: z.boolean().default(false).describe('those that were removed instead'),
  }),
  output: pageOf(savedMap),
  failures: ['cursor-invalid'],
  example: { limit: 10 },
});

export const getSavedMap = operation({
  id: 'savedMaps.get',
  method: 'get',
  path: '/saved-maps/{savedMap}',
  summary: 'Show a saved map',
  about: 'By its name.',
  effect: 'reads',
  input: z.strictObject({ savedMap: savedMapNamed }),
  output: savedMap,
  failures: ['saved-map-unknown'],
  example: { savedMap: 'monthly export' },
});

export const saveMap = operation({
  id: 'savedMaps.save',
  method: 'put',
  path: '/saved-maps/{savedMap}',
  summary: 'Save a map under a name',
  about: 'Replaces the map of that name. `imports.get` gives the map of an import, to be saved as it is.',
  effect: 'changes',
  input: z.strictObject({ savedMap: savedMapNamed, map: statedMapping }),
  output: savedMap,
  failures: ['map-invalid', 'version-conflict'],
  example: { savedMap: 'yearly export', map: exampleMap },
});

export const removeSavedMap = operation({
  id: 'savedMaps.remove',
  method: 'delete',
  path: '/saved-maps/{savedMap}',
  summary: 'Remove a saved map',
  about: 'Imports that used it stay as they are.',
  effect: 'changes',
  input: z.strictObject({ savedMap: savedMapNamed }),
  output: savedMap,
  failures: ['saved-map-unknown', 'version-conflict'],
  example: { savedMap: 'monthly export' },
});

export const restoreSavedMap = operation({
  id: 'savedMaps.restore',
  method: 'post',
  path: '/saved-maps/{savedMap}/restore',
  summary: 'Restore a removed map',
  about: 'As it was when it was removed.',
  effect: 'changes',
  input: z.strictObject({ savedMap: savedMapNamed }),
  output: savedMap,
  failures: ['saved-map-unknown', 'saved-map-state', 'version-conflict'],
  example: { savedMap: 'last year' },
});
