import { Page } from '../shell/Page.tsx';

/** What needs attention; in an empty workspace, how to begin. */
export function StartPage() {
  return (
    <Page title="start.title" about="start.about">
      <p />
    </Page>
  );
}
