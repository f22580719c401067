import type { Section } from '../../../positioning/perfectCustomer/contract.ts';
import type { Said } from '../../../positioning/schemas.ts';
import { languageCodes } from '../../language/languages.ts';
import { withSaid } from '../../positioning/said.ts';
import {
  type PerfectCustomer,
  type PerfectCustomerShown,
  type PortraitShown,
  type Suggestion,
  sectionOrder,
  type TraitShown,
} from '../perfectCustomerTypes.ts';

/** What is written of a perfect customer and not saved yet. */
export interface PerfectCustomerDraft {
  /** What it began from: the version in force then, 0 where there was none. */
  readonly base: { readonly id: number; readonly version: number };
  readonly content: PerfectCustomerShown;
  readonly note: string;
}

export const noPortrait: PortraitShown = {
  name: '',
  department: '',
  city: '',
  hates: '',
  likes: '',
  caresAbout: '',
  story: '',
};

export const USUAL_LINE = 0.7;

/** The draft that one begins with. */
export function draftOf(current: Pick<PerfectCustomer, 'id' | 'version' | 'content'> | null): PerfectCustomerDraft {
  const content = current?.content ?? { name: {}, traits: [], line: USUAL_LINE, portrait: null };
  return { base: { id: current?.id ?? 0, version: current?.version ?? 0 }, content, note: '' };
}

/** As it is saved: without spaces around texts, without texts or a portrait that say nothing, donors by their id alone. */
export function contentOf({ name, traits, line, portrait }: PerfectCustomerShown) {
  const told = portrait && trimmedPortrait(portrait);
  return {
    name: trimmed(name),
    traits: traits.map(({ donor, ...trait }) => ({
      ...trait,
      name: trimmed(trait.name),
      howToClose: trimmed(trait.howToClose),
      donor: donor && { customer: donor.customer, isFormer: donor.isFormer },
    })),
    line,
    portrait: told && Object.values(told).some((text) => text !== '') ? told : null,
  };
}

function trimmed(said: Said): Said {
  return languageCodes.reduce<Said>((whole, code) => withSaid(whole, code, (said[code] ?? '').trim()), {});
}

function trimmedPortrait(portrait: PortraitShown): PortraitShown {
  return Object.fromEntries(Object.entries(portrait).map(([part, text]) => [part, text.trim()])) as PortraitShown;
}

/** Whether saving it would make a version that says something else. */
export function isChanged(
  { content }: PerfectCustomerDraft,
  current: Pick<PerfectCustomer, 'content'> | null,
): boolean {
  const before = current?.content ?? draftOf(null).content;
  return JSON.stringify(contentOf(content)) !== JSON.stringify(contentOf(before));
}

/** Whether something of it could be shown: a stored draft of an older kind counts as none. */
export function isDraft(stored: unknown): stored is PerfectCustomerDraft {
  const { base, content, note } = (stored ?? {}) as Partial<PerfectCustomerDraft>;
  return (
    typeof base?.id === 'number' && typeof base.version === 'number' && typeof note === 'string' && isContent(content)
  );
}

/** Whether it has the shape of a perfect customer; the service says the rest when it is saved. */
export function isContent(value: unknown): value is PerfectCustomerShown {
  const { name, traits, line } = (value ?? {}) as Partial<PerfectCustomerShown>;
  return (
    typeof name === 'object' &&
    typeof line === 'number' &&
    Array.isArray(traits) &&
    traits.every(
      ({ id, section, name: said, howToClose }: Partial<TraitShown>) =>
        typeof id === 'string' &&
        sectionOrder.includes(section as Section) &&
        typeof said === 'object' &&
        typeof howToClose === 'object',
    )
  );
}

/** An id that no trait has yet. */
export function freeId(traits: readonly Pick<TraitShown, 'id'>[], wanted = 'trait'): string {
  const taken = new Set(traits.map(({ id }) => id));
  if (wanted !== 'trait' && !taken.has(wanted)) return wanted;
  for (let i = 1; ; i++) if (!taken.has(`${wanted}-${i}`)) return `${wanted}-${i}`;
}

export function newTrait(traits: readonly TraitShown[], section: Section): TraitShown {
  return {
    id: freeId(traits),
    section,
    name: {},
    measure: null,
    importance: 3,
    isChangeable: false,
    howToClose: {},
    donor: null,
  };
}

/** A suggestion as a trait: in the first section where nobody can guess one, and not to be changed until a person says so. */
export function traitOf(
  { trait, donors }: Suggestion,
  traits: readonly TraitShown[],
  name: Said = trait.name,
): TraitShown {
  const [donor] = donors;
  return {
    ...trait,
    id: freeId(traits, trait.id),
    name,
    section: trait.section ?? 'organisation',
    isChangeable: trait.isChangeable ?? false,
    donor: donor ? { customer: donor.customer, name: donor.name, isFormer: false, hasIt: true } : null,
  };
}

/** A suggestion in the place of a trait that wants otherwise: where it stands and whether it can be changed stay as they were. */
export function insteadOf({ id, section, isChangeable }: TraitShown, suggestion: Suggestion, name: Said): TraitShown {
  return { ...traitOf(suggestion, [], name), id, section, isChangeable };
}

/** The traits with one a place earlier or later among those of its section. */
export function moved(traits: readonly TraitShown[], id: string, by: -1 | 1): TraitShown[] {
  const at = traits.findIndex((trait) => trait.id === id);
  const trait = traits[at];
  const beside = traits.map((_, i) => i).filter((i) => traits[i]?.section === trait?.section);
  const other = beside[beside.indexOf(at) + by];
  if (!trait || other === undefined) return [...traits];
  const next = [...traits];
  next[at] = traits[other] as TraitShown;
  next[other] = trait;
  return next;
}
