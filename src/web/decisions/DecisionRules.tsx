import { Fragment } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { getDecision } from '../../selection/decision/contract.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Decisions.module.css';

/** The rules that a decision was made by, those told and those taken as standard. */
export function DecisionRules({ decision }: { readonly decision: OutputOf<typeof getDecision> }) {
  const intl = useIntl();
  const words = useWords();
  const { inputs, result } = decision;
  const number = (value: number) => intl.formatNumber(value);
  const list = (items: readonly string[]) => (items.length === 0 ? words('decisions.rule.none') : items.join(' · '));
  const nameOf = ({ name, customer }: { readonly name: string | null; readonly customer: string }) => name ?? customer;
  const withStandard = (value: number, stated: number | null) =>
    stated === null ? words('decisions.rule.standard', { value: number(value) }) : number(value);
  const rules = [
    ['places', withStandard(result.capacity, inputs.take)],
    ['reserved', withStandard(result.reservedOutside, inputs.reservedOutside)],
    [
      'limits',
      list(
        inputs.segmentLimits.map(({ segment, least, most }) =>
          words('decisions.rule.limit', {
            segment,
            bounds: least === undefined ? 'most' : most === undefined ? 'least' : 'both',
            least: least ?? 0,
            most: most ?? 0,
          }),
        ),
      ),
    ],
    ['gates', list(inputs.gates)],
    ['lockedIn', list(inputs.lockedIn.map(nameOf))],
    ['lockedOut', list(inputs.lockedOut.map(nameOf))],
    [
      'cuts',
      words('decisions.rule.cutsAt', {
        willingness: number(result.cuts.willingness),
        needs: number(result.cuts.needs),
      }),
    ],
  ] as const;
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id="decisions.rules" />
      </h2>
      <dl className={styles.rules}>
        {rules.map(([rule, value]) => (
          <Fragment key={rule}>
            <dt>{words(`decisions.rule.${rule}`)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
