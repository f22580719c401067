import { Page } from '../shell/Page.tsx';

/** One customer. */
export function CustomerPage() {
  return (
    <Page title="shell.room.customers">
      <p />
    </Page>
  );
}
