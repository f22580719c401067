import { Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { comparePerfectCustomers, getPerfectCustomer } from '../../positioning/perfectCustomer/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Importance } from '../drawing/Importance.tsx';
import { useShare } from '../drawing/useShare.ts';
import { Refusal } from '../language/Refusal.tsx';
import { PositioningNav } from '../positioning/PositioningNav.tsx';
import { SaidText } from '../positioning/SaidText.tsx';
import { Page } from '../shell/Page.tsx';
import { ComparedVersion } from '../versions/ComparedVersion.tsx';
import styles from './ComparePerfectCustomersPage.module.css';
import { perfectCustomerDocument } from './perfectCustomerDocument.ts';
import type { PerfectCustomerComparison, TraitShown } from './perfectCustomerTypes.ts';
import { DonorText } from './read/DonorText.tsx';
import { MeasureText } from './read/MeasureText.tsx';
import { PortraitSheet } from './read/PortraitSheet.tsx';
import { useFields } from './useFields.ts';

/** What one version says otherwise than another: traits that came, went or changed, part by part. */
export function ComparePerfectCustomersPage() {
  const { first, second } = useParams({ from: '/perfect-customer/$first/compare/$second' });
  const { data, error } = useOperation(comparePerfectCustomers, { first: Number(first), second: Number(second) });
  return (
    <Page title="perfectCustomer.compare.title" about="perfectCustomer.compare.about">
      <PositioningNav />
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={320} />}
      {data && <Compared comparison={data} />}
    </Page>
  );
}

function Compared({ comparison }: { readonly comparison: PerfectCustomerComparison }) {
  const { first, second, said, added, removed, changed, isReordered } = comparison;
  const isSame = said.length + added.length + removed.length + changed.length === 0 && !isReordered;
  return (
    <>
      <div className={styles.heads}>
        <ComparedVersion document={perfectCustomerDocument} head={first} />
        <ComparedVersion document={perfectCustomerDocument} head={second} />
      </div>
      {isSame && (
        <p>
          <FormattedMessage id="perfectCustomer.compare.same" />
        </p>
      )}
      {said.length > 0 && <SaidBoth first={first.id} second={second.id} said={said} />}
      <TraitsOf title="perfectCustomer.compare.added" traits={added} />
      <TraitsOf title="perfectCustomer.compare.removed" traits={removed} />
      {changed.length > 0 && (
        <section className={styles.section}>
          <h2>
            <FormattedMessage id="perfectCustomer.compare.changed" />
          </h2>
          {changed.map((each) => (
            <div key={each.second.id} className={styles.changed}>
              <h3>
                <SaidText said={each.second.name} />
              </h3>
              {each.parts.map((part) => (
                <div key={part} className={styles.part}>
                  <span className={styles.quiet}>
                    <FormattedMessage id={`perfectCustomer.part.${part}`} />
                  </span>
                  <del>
                    <Part part={part} trait={each.first} />
                  </del>
                  <ins>
                    <Part part={part} trait={each.second} />
                  </ins>
                </div>
              ))}
            </div>
          ))}
        </section>
      )}
      {isReordered && (
        <p>
          <FormattedMessage id="perfectCustomer.compare.reordered" />
        </p>
      )}
    </>
  );
}

type SaidBothProps = Pick<PerfectCustomerComparison, 'said'> & { readonly first: number; readonly second: number };

/** Name, line and portrait side by side, where they differ. */
function SaidBoth({ first, second, said }: SaidBothProps) {
  const share = useShare();
  const one = useOperation(getPerfectCustomer, { perfectCustomer: first });
  const other = useOperation(getPerfectCustomer, { perfectCustomer: second });
  const sides = [one.data?.content, other.data?.content];
  const hasPortrait = said.includes('portrait') || said.includes('name');
  return (
    <section className={styles.heads}>
      {sides.map(
        (content, i) =>
          content && (
            <div key={i === 0 ? 'first' : 'second'} className={styles.side}>
              {hasPortrait && <PortraitSheet content={content} />}
              {said.includes('line') && (
                <p>
                  <FormattedMessage id="perfectCustomer.line.is" values={{ line: <b>{share(content.line)}</b> }} />
                </p>
              )}
            </div>
          ),
      )}
    </section>
  );
}

interface TraitsOfProps {
  readonly title: 'perfectCustomer.compare.added' | 'perfectCustomer.compare.removed';
  readonly traits: readonly TraitShown[];
}

function TraitsOf({ title, traits }: TraitsOfProps) {
  const fields = useFields();
  if (traits.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id={title} />
      </h2>
      <ul className={styles.list}>
        {traits.map(({ id, name, measure, importance }) => (
          <li key={id}>
            <strong>
              <SaidText said={name} />
            </strong>{' '}
            <Importance importance={importance} />
            <div>
              <MeasureText measure={measure} fields={fields} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type PartName = PerfectCustomerComparison['changed'][number]['parts'][number];

function Part({ part, trait }: { readonly part: PartName; readonly trait: TraitShown }) {
  const fields = useFields();
  switch (part) {
    case 'name':
    case 'howToClose':
      return Object.keys(trait[part]).length > 0 ? <SaidText said={trait[part]} /> : '–';
    case 'section':
      return <FormattedMessage id={`perfectCustomer.section.${trait.section}`} />;
    case 'importance':
      return trait.importance;
    case 'isChangeable':
      return (
        <FormattedMessage id={trait.isChangeable ? 'perfectCustomer.changeable' : 'perfectCustomer.unchangeable'} />
      );
    case 'measure':
      return <MeasureText measure={trait.measure} fields={fields} />;
    default:
      return <DonorText donor={trait.donor} />;
  }
}
