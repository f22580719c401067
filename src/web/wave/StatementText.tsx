import { FormattedMessage } from 'react-intl';
import { type GroupName, groupNames } from '../../readiness/group.ts';
import { type WaveStatementCode, waveStatementCodes } from '../../selection/wave/waveStatementCode.ts';
import { useGroupWord } from '../drawing/groupWords.ts';
import type { Said } from './reasonWords.ts';

/** What to know before acting on a wave, in the reader's language; what came later, as the service says it. */
export function StatementText({ statement: { code, text, figures } }: { readonly statement: Said }) {
  const groupWord = useGroupWord();
  if (!Object.hasOwn(waveStatementCodes, code)) return <span lang="en">{text}</span>;
  const favoured = groupNames.find((name): name is GroupName => name === figures['favoured']);
  return (
    <FormattedMessage
      id={`wave.statement.${code as WaveStatementCode}`}
      values={{
        ...figures,
        hasFavoured: favoured ? 'yes' : 'no',
        favoured: favoured ? groupWord(favoured) : '',
      }}
    />
  );
}
