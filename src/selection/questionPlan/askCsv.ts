import type { AskResult } from './contract.ts';

/** A row per question, under a header. A text that a spreadsheet would run as a formula is led by an apostrophe. */
export function askCsvRows({ calls }: AskResult): string[][] {
  return [
    ['call', 'row', 'id', 'in_wave', 'reason', 'chance', 'gain', 'question', 'text'],
    ...calls.flatMap(({ row, id, isInWave, reason, chance, gain, questions }, index) =>
      questions.map(({ question, text }) =>
        [index + 1, row, id ?? '', isInWave ? 'yes' : 'no', reason, chance, gain, question, text].map((cell) =>
          typeof cell === 'number' ? String(cell) : disarmed(cell),
        ),
      ),
    ),
  ];
}

/** OWASP, CSV injection. */
function disarmed(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
