import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import { getFirstOffering } from '../../../positioning/firstOffering/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { knownWord } from '../../language/knownWords.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { withOffering } from '../../offerings/offeringSearch.ts';
import styles from './FirstOffering.module.css';
import { KeptBar } from './KeptBar.tsx';
import { signalLabel } from './signalLabel.ts';

type Answer = OutputOf<typeof getFirstOffering>;
type Judged = Answer['offerings'][number];
type Part = Judged['parts'][number];

/** Which offering to put before the customer first, and why no other; shown once anything is stated of an offering. */
export function FirstOffering({ customer }: { readonly customer: string }) {
  const intl = useIntl();
  const { data } = useOperation(getFirstOffering, { customer });
  if (!data || data.none === 'catalogueEmpty') return null;
  const assumed = data.offerings.filter(({ restsOn }) => restsOn !== 'outcomes');
  const nameOf = (id: number | null) => data.offerings.find(({ offering }) => offering === id)?.name ?? '';
  return (
    <section className={styles.first} aria-labelledby="first-offering">
      <h2 id="first-offering" className={styles.title}>
        <FormattedMessage id="offerings.first" />
      </h2>
      <p className={styles.text}>
        {data.none === null ? (
          <strong>
            <FormattedMessage id="offerings.first.chosen" values={{ name: nameOf(data.chosen) }} />
          </strong>
        ) : (
          <>
            <strong>
              <FormattedMessage id="offerings.first.none" />
            </strong>{' '}
            <FormattedMessage id={`offerings.first.none.${data.none}`} />
          </>
        )}{' '}
        {data.runnerUp !== null && (
          <FormattedMessage id="offerings.first.runnerUp" values={{ name: nameOf(data.runnerUp) }} />
        )}
      </p>
      {assumed.length > 0 && (
        <p className={styles.quiet}>
          <FormattedMessage
            id="offerings.first.assumed"
            values={{ names: intl.formatList(assumed.map(({ name }) => name)) }}
          />
        </p>
      )}
      <ul className={styles.list}>
        {data.offerings.map((judged) => (
          <li key={judged.offering} className={styles.offering}>
            <JudgedOffering judged={judged} />
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        <Trust answer={data} />{' '}
        <Link to="/offerings" className={styles.link}>
          <FormattedMessage id="offerings.first.toCatalogue" />
        </Link>
      </p>
    </section>
  );
}

function JudgedOffering({ judged: { offering, name, standing, kept, outcome, parts } }: { readonly judged: Judged }) {
  const words = useWords();
  return (
    <>
      <Link
        to="/offerings/$offering"
        params={{ offering: String(offering) }}
        search={(before) => withOffering(before, offering)}
        className={styles.name}
      >
        {name}
      </Link>
      <KeptBar kept={kept} label={words('offerings.first.kept', { name })} />
      <span className={styles.standing} data-in={standing === 'chosen' || undefined}>
        <FormattedMessage id={`offerings.first.standing.${standing}`} />
        {outcome !== null && (
          <>
            {' '}
            <FormattedMessage id={`offerings.first.outcome.${outcome}`} />
          </>
        )}
      </span>
      <details className={styles.details}>
        <summary>
          <FormattedMessage id="offerings.first.parts" values={{ name }} />
        </summary>
        <p className={styles.quiet}>
          <FormattedMessage id="offerings.first.parts.about" />
        </p>
        <table className={styles.parts}>
          <thead>
            <tr>
              <th scope="col">{words('offerings.first.column.part')}</th>
              <th scope="col">{words('offerings.first.column.known')}</th>
              <th scope="col">{words('offerings.first.column.factor')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <PartRow key={part.part} part={part} />
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function PartRow({ part }: { readonly part: Part }) {
  const intl = useIntl();
  const words = useWords();
  const factor = (points: number) =>
    intl.formatNumber(Math.exp(points), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const share = (value: number) => intl.formatNumber(value, { style: 'percent', maximumFractionDigits: 0 });
  const value = part.value ?? 0;
  const figure = part.part === 'simplicity' ? words('offerings.ofFive', { simplicity: value }) : share(value);
  const isRange = part.points === null || part.most - part.least > 0.01;
  return (
    <tr>
      <th scope="row">
        <FormattedMessage id={`offerings.first.part.${part.part}`} />
      </th>
      <td>
        {part.state === 'measured' ? figure : <FormattedMessage id={`offerings.first.state.${part.state}`} />}
        {part.problem !== null && (
          <span className={styles.problem} lang="en">
            {part.problem}
          </span>
        )}
      </td>
      <td className={styles.factor}>
        {part.part === 'odds'
          ? '–'
          : words(isRange ? 'offerings.first.factors' : 'offerings.first.factor', {
              low: factor(part.least),
              high: factor(part.most),
            })}
      </td>
    </tr>
  );
}

function Trust({ answer: { trust } }: { readonly answer: Answer }) {
  const words = useWords();
  const intl = useIntl();
  const { language } = useLanguage();
  const { field, value } = trust;
  return words(`offerings.first.trust.${trust.state}`, {
    field: field === null ? '' : signalLabel(field, trust.label ?? field, language),
    value: typeof value === 'number' ? intl.formatNumber(value) : knownWord(value ?? '', language),
  });
}
