import { Skeleton } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { currentStatement } from '../../positioning/statement/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useOffering } from '../offerings/useOffering.ts';
import { Page } from '../shell/Page.tsx';
import { PositioningNav } from './PositioningNav.tsx';

/** The positioning statement: read first. */
export function PositioningPage() {
  const { data, error } = useOperation(currentStatement, { offering: useOffering() });
  return (
    <Page title="positioning.title" about="positioning.about">
      <PositioningNav />
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={240} />}
      {data?.current === null && (
        <p>
          <FormattedMessage id="positioning.none" />
        </p>
      )}
    </Page>
  );
}
