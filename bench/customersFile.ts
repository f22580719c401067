import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { seededRandom } from '../src/stats/random.ts';

/** `plain`: no quote anywhere; `quoted`: a name in quotes with a delimiter inside on every row; `chinese`: names and segments in Chinese. */
export type CustomersKind = 'plain' | 'quoted' | 'chinese';

const COUNTRIES = ['France', 'Deutschland', 'Italia', 'Canada', 'Singapore'];
const PROVINCES = ['广东', '浙江', '江苏', '四川', '北京'];

/** Writes a seeded file of customers x 20 columns: an identifier, a name, a segment, a date, eight numbers, seven choices, an outcome. */
export async function writeCustomers(path: string, rows: number, kind: CustomersKind): Promise<void> {
  const random = seededRandom(7);
  const stream = createWriteStream(path);
  const places = kind === 'chinese' ? PROVINCES : COUNTRIES;
  const numbers = Array.from({ length: 8 }, (_, index) => `usage_${index + 1}`);
  const choices = Array.from({ length: 7 }, (_, index) => `trait_${index + 1}`);
  stream.write(`${['customer_id', 'name', 'region', ...numbers, ...choices, 'first_order', 'status'].join(',')}\n`);
  for (let row = 1; row <= rows; row++) {
    const place = places[Math.floor(random() * places.length)] ?? '';
    const cells = [
      `C${row}`,
      nameOf(row, place, kind),
      place,
      ...numbers.map(() => (100 + 900 * random()).toFixed(2)),
      ...choices.map(() => `kind ${Math.floor(random() * 6)}`),
      `20${10 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
      random() < 0.5 ? (random() < 0.3 ? 'won' : 'lost') : '',
    ];
    if (!stream.write(`${cells.join(',')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

function nameOf(row: number, place: string, kind: CustomersKind): string {
  if (kind === 'chinese') return `${place}第${row}贸易有限公司`;
  return kind === 'quoted' ? `"Works ${row}, ${place} ""North"""` : `Works ${row} of ${place}`;
}
