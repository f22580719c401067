import { Button } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { lookNow } from '../connection/freshness.ts';
import { isUnreachable, reach } from '../connection/reach.ts';
import { Refusal } from '../language/Refusal.tsx';
import { Page } from './Page.tsx';

/** A page that could not be shown; the rest of the product goes on. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const isAway = isUnreachable(error);
  const again = async () => {
    if (isAway) {
      // A browser does not ask again for a script that it once failed to get.
      await lookNow();
      if (reach.isAnswering()) location.reload();
      return;
    }
    reset();
    await router.invalidate();
  };
  return (
    <Page title="shell.failure.title" {...(!isAway && { about: 'shell.failure.about' })}>
      {isAway ? (
        <Refusal error={error} />
      ) : (
        <pre lang="en" style={{ whiteSpace: 'pre-wrap' }}>
          {error instanceof Error ? error.message : String(error)}
        </pre>
      )}
      <Button mt="md" onClick={() => void again()}>
        <FormattedMessage id="shell.again" />
      </Button>
    </Page>
  );
}
