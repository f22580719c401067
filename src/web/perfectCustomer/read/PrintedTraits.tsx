import { FormattedMessage } from 'react-intl';
import { useShare } from '../../drawing/useShare.ts';
import { SaidText } from '../../positioning/SaidText.tsx';
import { sectionOrder, type TraitCounts, type TraitShown } from '../perfectCustomerTypes.ts';
import { useFields } from '../useFields.ts';
import { DonorText } from './DonorText.tsx';
import { MeasureText } from './MeasureText.tsx';
import styles from './PrintedTraits.module.css';

interface PrintedTraitsProps {
  readonly traits: readonly TraitShown[];
  readonly counts: ReadonlyMap<string, TraitCounts | null> | undefined;
}

/** The traits as they are printed: in two columns, so that they fit below the portrait on one page. */
export function PrintedTraits({ traits, counts }: PrintedTraitsProps) {
  const fields = useFields();
  return (
    <div className={styles.printed}>
      {sectionOrder
        .map((section) => ({ section, own: traits.filter((trait) => trait.section === section) }))
        .filter(({ own }) => own.length > 0)
        .map(({ section, own }) => (
          <section key={section}>
            <h2>
              <FormattedMessage id={`perfectCustomer.section.${section}`} />
            </h2>
            {own.map((trait) => (
              <div key={trait.id} className={styles.trait}>
                <strong>
                  <SaidText said={trait.name} />
                </strong>
                <div>
                  <MeasureText measure={trait.measure} fields={fields} />
                </div>
                <div className={styles.quiet}>
                  <FormattedMessage
                    id="perfectCustomer.printed"
                    values={{ importance: trait.importance, donor: <DonorText donor={trait.donor} /> }}
                  />
                  <Matching counts={counts?.get(trait.id)} />
                </div>
                {Object.keys(trait.howToClose).length > 0 && (
                  <div className={styles.quiet}>
                    <FormattedMessage
                      id="perfectCustomer.howToClose.is"
                      values={{ text: <SaidText said={trait.howToClose} /> }}
                    />
                  </div>
                )}
              </div>
            ))}
          </section>
        ))}
    </div>
  );
}

function Matching({ counts }: { readonly counts: TraitCounts | null | undefined }) {
  const share = useShare();
  if (!counts) return null;
  const all = counts.match + counts.near + counts.gap + counts.unknown;
  if (all === 0) return null;
  return (
    <>
      {' · '}
      <FormattedMessage id="perfectCustomer.printed.match" values={{ share: share(counts.match / all) }} />
    </>
  );
}
