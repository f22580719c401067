import { z } from 'zod';

/** What `doctor --json` prints; its JSON Schema is `docs/schemas/doctor.schema.json`. */
export const doctorSchema = z.strictObject({
  isHealthy: z.boolean(),
  findings: z.array(
    z.strictObject({
      what: z.string(),
      state: z.enum(['good', 'note', 'bad']).describe('`note`: works, but worth knowing'),
      text: z.string(),
      remedy: z.string().nullable(),
    }),
  ),
});
export type DoctorResult = z.infer<typeof doctorSchema>;
export type Finding = DoctorResult['findings'][number];
