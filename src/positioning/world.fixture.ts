import { setAgreement } from './agreement/contract.ts';
import { savePerfectCustomer } from './perfectCustomer/contract.ts';
import { importPositioning } from './positioningFile/contract.ts';
import { recordReview } from './review/contract.ts';
import { saveScreen } from './screen/contract.ts';
import { saveStatement } from './statement/contract.ts';
import { saveVocabulary } from './vocabulary/contract.ts';

/** What the examples of this room need: of each document version 1 and 3, and 2 removed. */
export const world: readonly { readonly operation: string; readonly input: unknown }[] = [
  ...versions('statements', 'statement', saveStatement.example),
  ...versions('perfectCustomers', 'perfectCustomer', savePerfectCustomer.example),
  ...versions('screens', 'screen', saveScreen.example),
  ...versions('vocabularies', 'vocabulary', saveVocabulary.example),
  ...versions('agreements', 'agreement', setAgreement.example, 'set'),
  ...versions('reviews', 'review', recordReview.example, 'record'),
  ...observedFits(2),
  { operation: 'positionings.import', input: importPositioning.example },
  { operation: 'positionings.import', input: importPositioning.example },
  { operation: 'positionings.withdraw', input: { positioning: 2 } },
];

/**
 * Fits with another offering's perfect customer, known of one customer only, so that no scorecard is misled by them:
 * delivery 5 after those of the rooms before, and 6, which is taken back.
 */
function observedFits(offering: number) {
  const trait = {
    id: 'tries-what-is-new',
    section: 'culture',
    name: { en: 'It tries what is new' },
    measure: { field: 'bw-change-new', want: { kind: 'values', values: ['no'] } },
    importance: 4,
    isChangeable: true,
    howToClose: { en: 'Let it watch a neighbour' },
  };
  return [
    {
      operation: 'perfectCustomers.save',
      input: { offering, content: { name: { en: 'One who tries' }, traits: [trait] } },
    },
    { operation: 'benchmarks.observe', input: { offering } },
    { operation: 'benchmarks.observe', input: { offering } },
    { operation: 'benchmarks.retract', input: { offering, delivery: 6 } },
  ];
}

function versions(nouns: string, key: string, example: object, verb = 'save') {
  return [
    { operation: `${nouns}.${verb}`, input: example },
    { operation: `${nouns}.${verb}`, input: { ...example, note: 'Another try' } },
    { operation: `${nouns}.remove`, input: { [key]: 2 } },
    { operation: `${nouns}.${verb}`, input: example },
  ];
}
