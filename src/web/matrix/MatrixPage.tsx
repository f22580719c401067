import { Page } from '../shell/Page.tsx';

/** Customers on two axes, with cut lines that can be dragged. */
export function MatrixPage() {
  return (
    <Page title="shell.room.matrix" isWide>
      <p />
    </Page>
  );
}
