import { FormattedMessage } from 'react-intl';
import type { MessageId } from '../../language/messageId.ts';
import { SaidText } from '../../positioning/SaidText.tsx';
import type { CustomerBenchmark } from '../benchmarkTypes.ts';
import { StateSign } from '../StateSign.tsx';
import styles from './CustomerBenchmark.module.css';

interface StrongAndWeakProps {
  readonly benchmark: CustomerBenchmark;
}

/** What speaks for the customer and what does not, the weightiest first. */
export function StrongAndWeak({ benchmark }: StrongAndWeakProps) {
  return (
    <div className={styles.both}>
      <TraitNames
        benchmark={benchmark}
        ids={benchmark.strengths}
        title="benchmark.strengths"
        none="benchmark.strengths.none"
      />
      <TraitNames
        benchmark={benchmark}
        ids={benchmark.weaknesses}
        title="benchmark.weaknesses"
        none="benchmark.weaknesses.none"
      />
    </div>
  );
}

interface TraitNamesProps extends StrongAndWeakProps {
  readonly ids: readonly string[];
  readonly title: MessageId;
  readonly none: MessageId;
}

function TraitNames({ benchmark, ids, title, none }: TraitNamesProps) {
  return (
    <section>
      <h2 className={styles.title}>
        <FormattedMessage id={title} values={{ count: ids.length }} />
      </h2>
      {ids.length === 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id={none} />
        </p>
      )}
      <TraitList benchmark={benchmark} ids={ids} />
    </section>
  );
}

/** Traits by sign and name. */
export function TraitList({ benchmark, ids }: Pick<TraitNamesProps, 'benchmark' | 'ids'>) {
  return (
    <ul className={styles.names}>
      {ids.map((id) => {
        const trait = benchmark.traits.find((each) => each.id === id);
        return (
          trait && (
            <li key={id}>
              {trait.state && <StateSign state={trait.state} />}{' '}
              <span>
                <SaidText said={trait.name} />
              </span>
            </li>
          )
        );
      })}
    </ul>
  );
}
