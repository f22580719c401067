import { z } from 'zod';
import { operation } from '../operation/operation.ts';
import { instant, version } from '../operation/schemas.ts';

export const getWorkspace = operation({
  id: 'workspace.get',
  method: 'get',
  path: '/workspace',
  summary: 'Show the workspace',
  about: 'Its name and its version, which every change advances by one.',
  effect: 'reads',
  input: z.strictObject({}),
  output: z.strictObject({ name: z.string(), version, madeAt: instant }),
  failures: ['workspace-unknown'],
  example: {},
});
