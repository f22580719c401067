import { expect, test } from 'vitest';
import { z } from 'zod';
import { previewSchema } from '../evidence/contract.ts';
import { checkImport, runImport } from '../evidence/import/contract.ts';
import { verifyBase } from '../evidence/living/verify/contract.ts';
import { mappingSchema } from '../evidence/mapping/mapping.ts';
import { assessSchema, evaluateSchema } from '../learning/contract.ts';
import { benchmarkSchema, lintSchema } from '../positioning/contract.ts';
import { positioningFileSchema } from '../positioning/positioningFile/contract.ts';
import { resultOfScreen } from '../positioning/screen/contract.ts';
import { questionnaireSchema, shortenSchema } from '../readiness/contract.ts';
import { rankSchema } from '../selection/contract.ts';
import { askSchema } from '../selection/questionPlan/contract.ts';
import { scorecardFileSchema } from '../selection/scorecardFile/contract.ts';
import { doctorSchema } from './doctorContract.ts';

const published = {
  rank: rankSchema,
  ask: askSchema,
  evaluate: evaluateSchema,
  assess: assessSchema,
  preview: previewSchema,
  questionnaire: questionnaireSchema,
  shorten: shortenSchema,
  map: mappingSchema,
  import: z.union([runImport.output, checkImport.output]).describe('the second with --check'),
  verify: verifyBase.output,
  doctor: doctorSchema,
  scorecard: scorecardFileSchema,
  lint: lintSchema,
  benchmark: benchmarkSchema,
  screen: resultOfScreen.output,
};

/** Files that people write too: what has a usual value may be left out of them. */
const written = { positioning: positioningFileSchema };

test.each(Object.entries({ ...published, ...written }))(
  'docs/schemas/%s.schema.json is what the code holds to (renew it with: npx vitest run schemas -u)',
  async (name, schema) => {
    const json = z.toJSONSchema(schema, { target: 'draft-07', io: name in written ? 'input' : 'output' });
    const text = `${JSON.stringify({ $id: `${name}.schema.json`, title: `bellwether ${name}`, ...json }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../docs/schemas/${name}.schema.json`);
  },
);
