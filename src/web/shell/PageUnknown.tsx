import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Page } from './Page.tsx';

export function PageUnknown() {
  return (
    <Page title="shell.unknown.title" about="shell.unknown.about">
      <Button component={Link} to="/" variant="light">
        <FormattedMessage id="shell.toStart" />
      </Button>
    </Page>
  );
}
