import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { saveFile } from '../../connection/saveFile.ts';
import type { Statement } from '../statementTypes.ts';
import { statementFileText } from './statementFile.ts';

/** Hands over the statement shown as a file that can be opened here again, or anywhere else. */
export function SaveStatementFile({ statement: { id, content } }: { readonly statement: Statement }) {
  const save = () =>
    saveFile(`positioning-statement-${id}.json`, new Blob([statementFileText(content)], { type: 'application/json' }));
  return (
    <Button variant="subtle" onClick={save}>
      <FormattedMessage id="positioning.file.save" />
    </Button>
  );
}
