import { Button } from '@mantine/core';
import { Check, CircleDashed, MessageSquare, Split } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { currentAgreements, setAgreement } from '../../../positioning/agreement/contract.ts';
import { useChange } from '../../connection/useChange.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { Refusal } from '../../language/Refusal.tsx';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import type { DepartmentSays, Statement } from '../statementTypes.ts';
import styles from './AgreementSection.module.css';
import { PartDifferences } from './PartDifferences.tsx';
import sections from './Sections.module.css';

const DepartmentForm = lazy(async () => ({ default: (await import('./DepartmentForm.tsx')).DepartmentForm }));

const signs = {
  agrees: Check,
  differs: Split,
  restated: MessageSquare,
  silent: CircleDashed,
  older: CircleDashed,
} as const;

/** Whether the five departments say the same, and where they do not. */
export function AgreementSection({ statement }: { readonly statement: Statement }) {
  const offering = useOffering();
  const { data, error } = useOperation(currentAgreements, { offering });
  const [speaking, setSpeaking] = useState<DepartmentSays>();
  const agreeing = data?.departments.filter(({ state }) => state === 'agrees').length ?? 0;
  return (
    <section className={`${sections.section} ${sections.hand}`} aria-labelledby="positioning-agreement">
      <h2 id="positioning-agreement">
        <FormattedMessage id="positioning.agreement" values={{ count: agreeing, isAgreed: String(data?.isAgreed) }} />
      </h2>
      <p className={sections.quiet}>
        <FormattedMessage id="positioning.agreement.about" />
      </p>
      {error && <Refusal error={error} />}
      <ul className={styles.departments}>
        {data?.departments.map((one) => (
          <DepartmentLine key={one.department} says={one} onSpeak={() => setSpeaking(one)} />
        ))}
      </ul>
      {data && <PartDifferences agreements={data} statement={statement} />}
      <Suspense fallback={null}>
        {speaking && (
          <DepartmentForm
            key={speaking.department}
            says={speaking}
            statement={statement}
            onClose={() => setSpeaking(undefined)}
          />
        )}
      </Suspense>
    </section>
  );
}

interface DepartmentLineProps {
  readonly says: DepartmentSays;
  readonly onSpeak: () => void;
}

function DepartmentLine({ says: { department, state, latest }, onSpeak }: DepartmentLineProps) {
  const intl = useIntl();
  const words = useWords();
  const offering = useOffering();
  const name = words(`positioning.department.${department}`);
  const agree = useChange(setAgreement, { said: 'positioning.agreement.agreed', values: { department: name } });
  const Sign = signs[state];
  return (
    <li data-state={state}>
      <span className={styles.name}>
        <Sign size={18} strokeWidth={2} aria-hidden className={styles.sign} />
        {name}
      </span>
      <span className={styles.state}>
        <FormattedMessage
          id={`positioning.agreement.${state}`}
          values={{
            version: latest?.statement ?? 0,
            at: latest ? intl.formatDate(latest.madeAt, { dateStyle: 'medium' }) : '',
          }}
        />
        {latest?.note && <q className={styles.note}>{latest.note}</q>}
      </span>
      <span className={styles.hands}>
        {state !== 'agrees' && (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={words('positioning.agreement.agreeOf', { department: name })}
            loading={agree.isPending}
            onClick={() =>
              agree.mutate({
                input: { offering, department, agrees: true, said: state === 'older' ? {} : (latest?.said ?? {}) },
                options: { ifMatch: latest?.version ?? 0 },
              })
            }
          >
            <FormattedMessage id="positioning.agreement.agree" />
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={words('positioning.agreement.speakOf', { department: name })}
          onClick={onSpeak}
        >
          <FormattedMessage id="positioning.agreement.speak" />
        </Button>
      </span>
    </li>
  );
}
