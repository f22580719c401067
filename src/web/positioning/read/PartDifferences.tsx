import { FormattedMessage } from 'react-intl';
import { useShare } from '../../drawing/useShare.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { type Language, languageCodes } from '../../language/languages.ts';
import { useWords } from '../../language/useWords.ts';
import { ChangedText } from '../ChangedText.tsx';
import { saidIn } from '../said.ts';
import { type Slot, saidOf, slots } from '../slots.ts';
import type { Agreements, Statement } from '../statementTypes.ts';
import styles from './AgreementSection.module.css';
import sections from './Sections.module.css';

interface PartDifferencesProps {
  readonly agreements: Agreements;
  readonly statement: Statement;
}

/** By text, what each department says in its own words beside what is stated, and which two are furthest apart. */
export function PartDifferences({ agreements, statement: { content } }: PartDifferencesProps) {
  const words = useWords();
  const share = useShare();
  const { language } = useLanguage();
  const voices = voicesOf(agreements);
  const restated = slots.filter((slot) => voices.some(({ said }) => said[slot] !== undefined));
  if (restated.length === 0) return null;
  return (
    <>
      {restated.map((slot) => {
        const stated = saidOf(content, slot);
        const shared = voices.map(({ said }) => said[slot] && sharedLanguage(said[slot], stated, language));
        const compared = [...new Set(shared.some(Boolean) ? shared.filter((code) => code !== undefined) : [language])];
        return (
          <div key={slot} className={styles.part}>
            <h3>
              <FormattedMessage id={`positioning.slot.${slot}`} />
            </h3>
            <dl className={styles.voices}>
              <div className={styles.own}>
                <dt>
                  <FormattedMessage id="positioning.agreement.stated" />
                </dt>
                <dd>
                  {compared.map((code) => (
                    <div key={code} lang={code}>
                      {stated[code] ?? '–'}
                    </div>
                  ))}
                </dd>
              </div>
              {voices.map(({ department, said, differences }) => {
                const own = said[slot];
                const shared = own && sharedLanguage(own, stated, language);
                const text = own && (shared === undefined ? saidIn(own, language)?.text : own[shared]);
                if (!text) return null;
                const measured = differences.find(
                  ({ part }) => part === (slot === 'to' || slot === 'use' ? 'oneLiner' : slot),
                );
                return (
                  <div key={department}>
                    <dt>
                      <FormattedMessage id={`positioning.department.${department}`} />
                    </dt>
                    <dd>
                      {shared === undefined ? (
                        text
                      ) : (
                        <ChangedText first={stated[shared] ?? ''} second={text} language={shared} side="second" />
                      )}
                    </dd>
                    <dd className={styles.measure}>
                      {measured?.from
                        ? words('positioning.agreement.difference', { share: share(measured.from.difference) })
                        : words('positioning.agreement.noMeasure')}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </div>
        );
      })}
      <Furthest agreements={agreements} />
      <p className={sections.quiet}>
        <FormattedMessage id="positioning.agreement.measure" />
      </p>
    </>
  );
}

/** What the departments say now, by text. */
function voicesOf({ departments }: Agreements) {
  return departments.flatMap(({ department, state, latest, differences }) => {
    if (!latest || state === 'older') return [];
    const { oneLiner, ...four } = latest.said;
    const said: Partial<Record<Slot, Text | undefined>> = { ...four, ...oneLiner };
    return [{ department, said, differences }];
  });
}

type Text = Partial<Record<Language, string | undefined>>;

/** A language in which both were written, the reader's first. */
function sharedLanguage(one: Text, other: Text, wanted: Language): Language | undefined {
  return [wanted, ...languageCodes].find((code) => one[code] && other[code]);
}

function Furthest({ agreements: { amongDepartments } }: { readonly agreements: Agreements }) {
  const words = useWords();
  const share = useShare();
  const [furthest] = amongDepartments
    .flatMap(({ from, ...pair }) => (from ? [{ ...pair, difference: from.difference }] : []))
    .toSorted((a, b) => b.difference - a.difference);
  if (!furthest || furthest.difference === 0) return null;
  const { first, second, part, difference } = furthest;
  return (
    <p>
      {words('positioning.agreement.furthest', {
        first: words(`positioning.department.${first}`),
        second: words(`positioning.department.${second}`),
        part: words(`positioning.part.${part}`),
        share: share(difference),
      })}
    </p>
  );
}
