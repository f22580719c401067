import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { leadingGroup } from '../../readiness/group.ts';
import { fromWave } from '../customers/one/customerSearch.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { useShare } from '../drawing/useShare.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import placeStyles from '../wave/PlaceTable.module.css';
import { useNumberWriter } from '../wave/useNumberWriter.ts';
import type { WaveSearch } from '../wave/waveSearch.ts';
import { isOftenInVain, type PlannedCall } from './plannedCall.ts';
import styles from './QuestionPlan.module.css';
import { questionText } from './questionText.ts';

interface CallTableProps {
  readonly calls: readonly PlannedCall[];
  /** Of the wave; the page of a customer judges by them. */
  readonly rules: WaveSearch;
}

/** Whom to call, what to ask, and what hangs on it; each customer leads to the page where answers are given. */
export function CallTable({ calls, rules }: CallTableProps) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const number = useNumberWriter();
  const columns: DataColumn<PlannedCall>[] = [
    {
      key: 'call',
      label: words('asking.column.call'),
      kind: 'place',
      cell: (_, index) => intl.formatNumber(index + 1),
    },
    {
      key: 'customer',
      label: words('wave.column.customer'),
      cell: ({ customer, name }) => (
        <Link
          to="/customers/$customer"
          params={{ customer }}
          search={{ ...fromWave(rules), tab: 'questions' }}
          className={placeStyles.name}
        >
          {name ?? customer}
          {name !== null && <span className={placeStyles.id}>{customer}</span>}
        </Link>
      ),
    },
    {
      key: 'group',
      label: words('wave.column.group'),
      cell: ({ group }) => {
        if (!group) return <GroupWord group={null} />;
        const leading = leadingGroup(group);
        return (
          <span className={placeStyles.likely}>
            <GroupWord group={leading.group} /> <span className={placeStyles.share}>{share(leading.probability)}</span>
          </span>
        );
      },
    },
    {
      key: 'questions',
      label: words('asking.column.questions'),
      kind: 'text',
      cell: ({ questions }) => <QuestionList questions={questions} />,
    },
    {
      key: 'why',
      label: words('asking.column.why'),
      kind: 'text',
      cell: ({ reason, chance }) => words(`asking.why.${reason}`, { chance: share(chance) }),
    },
    {
      key: 'gain',
      label: words('asking.column.gain'),
      kind: 'number',
      cell: ({ gain }) => `+${number(gain, 3)}`,
    },
  ];
  return (
    <DataTable
      label={words('asking.title')}
      columns={columns}
      rows={calls}
      keyOf={({ customer }) => customer}
      customerOf={({ customer }) => customer}
      narrow="compact"
    />
  );
}

function QuestionList({ questions }: Pick<PlannedCall, 'questions'>) {
  const { language } = useLanguage();
  const share = useShare();
  return (
    <ol className={styles.questions}>
      {questions.map((question) => (
        <li key={question.signal}>
          {questionText(question, language)}
          {isOftenInVain(question) && (
            <span className={styles.quiet}>
              {' · '}
              <FormattedMessage id="asking.answerRate" values={{ share: share(question.answerRate) }} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
