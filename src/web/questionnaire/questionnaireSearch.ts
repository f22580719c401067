import { addressText, stated } from '../shell/addressText.ts';

export const questionnaireTabs = ['short', 'speak', 'contradict'] as const;
export type QuestionnaireTab = (typeof questionnaireTabs)[number];

export const axisChoices = ['willingness', 'needs', 'strategicView'] as const;
export type AxisChoice = (typeof axisChoices)[number];

/** What the address of the questionnaire page holds; what is absent is as usual. */
export interface QuestionnaireSearch {
  readonly tab?: QuestionnaireTab;
  readonly axis?: AxisChoice;
  /** Per cent of the customers who are to be placed as all questions would. */
  readonly agree?: number;
  /** Percentile of the customers at which high begins. */
  readonly cut?: number;
  /** Ids of the questions to shorten. */
  readonly signals?: readonly string[];
  /** As so many customers the stated default of each question counts when it is estimated anew. */
  readonly believed?: number;
}

export const USUAL_AGREE = 90;
export const USUAL_CUT = 50;
export const USUAL_BELIEVED = 10;

/** Takes from an address what can be meant, and leaves out the rest. */
export function questionnaireSearch(raw: Readonly<Record<string, unknown>>): QuestionnaireSearch {
  const tab = questionnaireTabs.find((each) => each === raw['tab']);
  const axis = axisChoices.find((each) => each === raw['axis']);
  const signals = Array.isArray(raw['signals'])
    ? raw['signals'].map(addressText).filter((each) => each !== undefined)
    : undefined;
  return stated<QuestionnaireSearch>({
    tab: tab === 'short' ? undefined : tab,
    axis: axis === 'willingness' ? undefined : axis,
    agree: unless(USUAL_AGREE, whole(raw['agree'], 50, 99)),
    cut: unless(USUAL_CUT, whole(raw['cut'], 1, 99)),
    signals: signals && [...new Set(signals)].slice(0, MOST_SIGNALS),
    believed: unless(USUAL_BELIEVED, whole(raw['believed'], 1, 1000)),
  });
}

const MOST_SIGNALS = 100;

function whole(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

function unless(usual: number, value: number | undefined): number | undefined {
  return value === usual ? undefined : value;
}
