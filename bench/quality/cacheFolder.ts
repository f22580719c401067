import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where what others forecast, and files made from public sets, stay between runs: BELLWETHER_QUALITY_CACHE, or a temporary folder. */
export function cacheFolder(): string {
  const folder = process.env['BELLWETHER_QUALITY_CACHE'] ?? join(tmpdir(), 'bellwether-quality');
  mkdirSync(folder, { recursive: true });
  return folder;
}
