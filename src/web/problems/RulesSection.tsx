import { NumberInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Figures } from '../drawing/Figures.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './Problems.module.css';
import type { ShownScreen } from './useScreen.ts';
import { useScreenWords } from './useScreenWords.ts';

/** What the two computed gates are computed from. */
export function RulesSection({ shown }: { readonly shown: ShownScreen }) {
  const intl = useIntl();
  const words = useWords();
  const { figures, content, isFormer, change } = shown;
  const { money, period } = useScreenWords(figures);
  const { price, cost, target } = figures;
  const stated = (amount: number | undefined | null) =>
    amount === undefined || amount === null ? words('problems.rules.notStated') : `${money(amount)} ${period}`;
  const customers = () => {
    if (target.state === 'unstated') return words('problems.rules.notStated');
    if (target.state === 'broken') return words('problems.rules.targetBroken');
    const counted = intl.formatNumber(target.customers);
    if (target.unknown === 0) return counted;
    return words('problems.rules.targetUnknown', { customers: counted, unknown: intl.formatNumber(target.unknown) });
  };
  const numberOf = (value: string | number) => (value === '' || Number.isNaN(Number(value)) ? null : Number(value));
  return (
    <section className={styles.section} aria-labelledby="problems-rules">
      <h2 id="problems-rules">
        <FormattedMessage id="problems.rules" />
      </h2>
      <p className={styles.lead}>
        <FormattedMessage id="problems.rules.about" />{' '}
        <Link to="/offerings" className={styles.link}>
          <FormattedMessage id="problems.rules.toOfferings" />
        </Link>
        {' · '}
        <Link to="/positioning" className={styles.link}>
          <FormattedMessage id="problems.rules.toStatement" />
        </Link>
      </p>
      <Figures
        size="plain"
        items={[
          { key: 'price', label: words('problems.rules.price'), value: stated(price?.amount) },
          { key: 'cost', label: words('problems.rules.cost'), value: stated(cost) },
          { key: 'target', label: words('problems.rules.target'), value: customers() },
        ]}
      />
      <div className={styles.fields}>
        <NumberInput
          hideControls
          label={words('problems.rules.margin')}
          min={0}
          max={100}
          decimalScale={2}
          suffix=" %"
          readOnly={isFormer}
          value={content.margin === null ? '' : Math.round(content.margin * 10_000) / 100}
          onChange={(value) => {
            const percent = numberOf(value);
            change({ ...content, margin: percent === null ? null : percent / 100 });
          }}
        />
        <NumberInput
          hideControls
          label={price ? words('problems.rules.profit', { period }) : words('problems.rules.profitAny')}
          min={0}
          max={1e12}
          thousandSeparator={intl.formatNumberToParts(10_000).find(({ type }) => type === 'group')?.value ?? ''}
          readOnly={isFormer}
          value={content.profit ?? ''}
          onChange={(value) => change({ ...content, profit: numberOf(value) })}
        />
      </div>
    </section>
  );
}
