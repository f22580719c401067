import { savePerfectCustomer } from './perfectCustomer/contract.ts';
import { saveScreen } from './screen/contract.ts';
import { saveStatement } from './statement/contract.ts';

/** What the examples of this room need: of each document version 1 and 3, and 2 removed. */
export const world: readonly { readonly operation: string; readonly input: unknown }[] = [
  ...versions('statements', 'statement', saveStatement.example),
  ...versions('perfectCustomers', 'perfectCustomer', savePerfectCustomer.example),
  ...versions('screens', 'screen', saveScreen.example),
];

function versions(nouns: string, key: string, example: object) {
  return [
    { operation: `${nouns}.save`, input: example },
    { operation: `${nouns}.save`, input: { ...example, note: 'Another try' } },
    { operation: `${nouns}.remove`, input: { [key]: 2 } },
    { operation: `${nouns}.save`, input: example },
  ];
}
