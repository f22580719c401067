import { Button } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Page } from './Page.tsx';

/** A page that could not be shown; the rest of the product goes on. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = async () => {
    reset();
    await router.invalidate();
  };
  return (
    <Page title="shell.failure.title" about="shell.failure.about">
      <pre lang="en">{error instanceof Error ? error.message : String(error)}</pre>
      <Button onClick={() => void again()}>
        <FormattedMessage id="shell.again" />
      </Button>
    </Page>
  );
}
