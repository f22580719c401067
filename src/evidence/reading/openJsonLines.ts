import type { Reading, Table } from './table.ts';
import type { TextSurvey } from './textSurvey.ts';

export function jsonTable(
  _path: string,
  _compression: Reading['compression'],
  _survey: TextSurvey,
  _stated: Partial<Reading>,
): Table | undefined {
  return undefined;
}
