import { saveFile } from '../connection/saveFile.ts';
import { type Filed, positioningFileText } from '../versions/positioningFile.ts';
import { contentOf, USUAL_LINE } from './edit/perfectCustomerDraft.ts';
import type { MeasureShown, PerfectCustomer, PerfectCustomerShown, PortraitShown } from './perfectCustomerTypes.ts';

type FiledPerfectCustomer = Filed<'perfectCustomer'>;
type FiledTrait = FiledPerfectCustomer['traits'][number];

/** Hands the perfect customer to the person, as a file that can be opened here again. */
export function savePerfectCustomerFile({ id, content }: PerfectCustomer): void {
  saveFile(`perfect-customer-${id}.json`, new Blob([fileText(content)], { type: 'application/json' }));
}

/** Donors stand in it by their id, without their names. */
export function fileText(content: PerfectCustomerShown): string {
  return positioningFileText('perfectCustomer', contentOf(content));
}

/** What a file states of a perfect customer, with what it leaves out as is usual. */
export function writtenInFile({ name, traits, line, portrait }: FiledPerfectCustomer): PerfectCustomerShown {
  return {
    name,
    traits: traits.map(({ measure, donor, ...trait }) => ({
      ...trait,
      measure: measureOf(measure),
      donor: donor ? donorOf(donor) : null,
    })),
    line: line ?? USUAL_LINE,
    portrait: portrait ? portraitOf(portrait) : null,
  };
}

function measureOf(measure: FiledTrait['measure']): MeasureShown | null {
  if (!measure) return null;
  const { field, want } = measure;
  if (want.kind === 'values') return { field, want: { ...want, near: want.near ?? [] } };
  if (want.kind === 'steps') {
    const { kind, low = null, high = null, near = 1 } = want;
    return { field, want: { kind, low, high, near } };
  }
  const { kind, low = null, high = null, near = 0 } = want;
  return { field, want: { kind, low, high, near } };
}

function donorOf({ customer = null, isFormer = false, name = null, hasIt = null }: NonNullable<FiledTrait['donor']>) {
  return { customer, isFormer, name, hasIt };
}

function portraitOf(portrait: NonNullable<FiledPerfectCustomer['portrait']>): PortraitShown {
  const { name = '', department = '', city = '', hates = '', likes = '', caresAbout = '', story = '' } = portrait;
  return { name, department, city, hates, likes, caresAbout, story };
}
