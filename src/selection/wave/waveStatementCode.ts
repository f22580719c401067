import type { Figures } from './reasonCode.ts';

/** What has to be said above the list: a public contract. Codes are added, never renamed or given another meaning. */
export const waveStatementCodes = {
  'scorecard-mismatch': 'The adopted scorecard cannot judge the base as it is now.',
  'no-odds': 'There are no odds.',
  retrospective: 'Every customer has its outcome already, and the wave is drawn from all of them.',
  'locks-dropped': 'Locks that apply no longer.',
  'judged-by-assumptions':
    'The wave rests on published figures (`by` is `published`) or on the groups alone (`groups`).',
  'worth-scale': 'What worth is made of.',
  'not-judged': 'Candidates that cannot be judged.',
  'reserve-stated': 'Places kept outside the favoured group because nobody asked otherwise.',
  'reserve-relaxed': 'Fewer places could be kept outside the favoured group than asked for.',
  'places-left': 'Not every place is filled.',
} as const;

export type WaveStatementCode = keyof typeof waveStatementCodes;

/** What the wave rests on, and where it falls short of what was asked; `figures` are those of the text. */
export interface WaveStatement {
  readonly code: WaveStatementCode;
  readonly text: string;
  readonly figures: Figures;
}
