import { type Verification, verifyBase } from '../../evidence/living/verify/contract.ts';
import { counted } from '../../platform/counted.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { commandFailure } from '../commandFailures.ts';
import type { DataOptions } from './dataOptions.ts';
import { withService } from './withService.ts';

/** `bellwether verify`: proves that the current state is what was ever said. Raises `state-differs`. */
export async function verifyState(
  { json, ...options }: DataOptions & { json?: boolean },
  appVersion: string,
  terminal: Terminal,
): Promise<void> {
  const found = await withService({ ...options, mayBeNew: false }, appVersion, terminal, async ({ client, signal }) => {
    const progress = terminal.progress('Verifying');
    try {
      const onProgress = (done: number, total: number | null) => progress.update(done, total ?? undefined);
      return await client.call(verifyBase, {}, { signal, onProgress });
    } finally {
      progress.end();
    }
  });
  terminal.out(json ? `${JSON.stringify(found, null, 2)}\n` : verificationText(found));
  if (found.isSound) return;
  throw commandFailure(
    'state-differs',
    `${counted(found.differenceCount, 'thing')} ${found.differenceCount === 1 ? 'is' : 'are'} not as what was said makes ${found.differenceCount === 1 ? 'it' : 'them'}.`,
    'Keep a backup of this state, and report the first differences; odds and measures may be wrong until then.',
  );
}

function verificationText({ isSound, version, figures, digest, differences, differenceCount }: Verification): string {
  const parts = Object.entries(figures).map(([what, count]) => `${count.toLocaleString('en-US')} ${what}`);
  const listed = differences.map(
    ({ what, where, expected, found }) => `- ${where}: ${what}; expected ${expected}, found ${found}\n`,
  );
  const more = differenceCount - differences.length;
  return `${isSound ? 'Nothing differs.' : `${counted(differenceCount, 'difference')}.`} Version ${version}: ${parts.join(', ')}.
Digest of all that is stored: ${digest}
${listed.join('')}${more > 0 ? `... and ${more} more.\n` : ''}`;
}
