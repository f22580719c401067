import { useParams } from '@tanstack/react-router';
import { Page } from '../shell/Page.tsx';
import { ImportDetail } from './ImportDetail.tsx';

/** One import of the past. */
export function ImportDetailPage() {
  const { import: number } = useParams({ from: '/imports/$import' });
  return (
    <Page title="import.one">
      <ImportDetail number={Math.max(1, Number.parseInt(number, 10) || 1)} />
    </Page>
  );
}
