import type { TortureRound } from '../torture.fixture.ts';

export const roundHeading = 'kill  in the midst of  victim    after ms  ready again ms  acknowledged  found';

/** A line of the table, and below it what is wrong. */
export function roundText({
  kill,
  moment,
  victim,
  delayMs,
  recoveryMs,
  wasLate,
  acknowledged,
  complaints,
}: TortureRound): string {
  const cells = [
    String(kill).padStart(4),
    moment.padEnd(16),
    victim.padEnd(8),
    String(delayMs).padStart(8),
    String(recoveryMs).padStart(14),
    String(acknowledged).padStart(12),
    complaints.length > 0
      ? `${complaints.length} COMPLAINTS`
      : wasLate
        ? 'nothing wrong (it was done before)'
        : 'nothing wrong',
  ];
  return [cells.join('  '), ...complaints.map((complaint) => `      ${complaint}`)].join('\n');
}
