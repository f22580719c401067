import { customersFailure } from '../failures.ts';
import type { OfferingCatalogue } from './contract.ts';

/** What is stated of an offering, with an absence for everything that is not. */
export function wholeCatalogue(stated: StatedCatalogue): OfferingCatalogue {
  return { ...nothingStated, ...statedOnly(stated) };
}

/** What becomes of a catalogue by what is stated now. Raises `catalogue-invalid` where that cannot be. */
export function keptCatalogue(former: StatedCatalogue, stated: StatedCatalogue = {}): OfferingCatalogue {
  const next = { ...wholeCatalogue(former), ...statedOnly(stated) };
  const { price, cost, functions, functionsUsed } = next;
  if (price && !currencies.has(price.currency)) {
    throw refused('price', `There is no currency ${price.currency}.`, 'Use its code in ISO 4217, such as EUR or CNY.');
  }
  if (cost !== null && price === null) {
    throw refused('cost', 'A cost has the currency and the period of the price.', 'State the price, or no cost.');
  }
  if (functionsUsed !== null && functionsUsed > functions.length) {
    const message = `${functionsUsed} functions are used and ${functions.length} are named.`;
    throw refused('functionsUsed', message, 'Name all its functions, or say that fewer are used.');
  }
  return next;
}

type StatedCatalogue = { readonly [Name in keyof OfferingCatalogue]?: OfferingCatalogue[Name] | undefined };

const nothingStated: OfferingCatalogue = {
  kind: '',
  price: null,
  cost: null,
  functions: [],
  functionsUsed: null,
  channels: [],
  channelField: null,
  regions: null,
  industries: null,
  simplicity: null,
  replaces: [],
  harm: null,
  needs: null,
  about: {},
};

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function statedOnly(stated: StatedCatalogue): Partial<OfferingCatalogue> {
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}

function refused(field: keyof OfferingCatalogue, message: string, remedy: string) {
  return customersFailure('catalogue-invalid', message, remedy, { field: `catalogue.${field}` });
}
