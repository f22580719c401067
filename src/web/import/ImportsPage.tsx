import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { listImports, reinstateImport, withdrawImport } from '../../evidence/import/contract.ts';
import { service } from '../connection/service.ts';
import { useChange } from '../connection/useChange.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import styles from './ImportsPage.module.css';
import { Moment } from './Moment.tsx';

/** Every file that was imported, newest first; each can be withdrawn and reinstated. */
export function ImportsPage() {
  const intl = useIntl();
  const words = useWords();
  const navigate = useNavigate();
  const { withdrawn = false } = useSearch({ from: '/imports' });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [listImports.id, 'pages', withdrawn],
    queryFn: ({ pageParam, signal }) =>
      service.call(listImports, { limit: 50, withdrawn, ...(pageParam !== null && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const withdraw = useChange(withdrawImport, { said: 'import.withdrawn' });
  const reinstate = useChange(reinstateImport, { said: 'import.reinstated' });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="import.history"
      about="import.history.about"
      actions={
        <Button component={Link} to="/import">
          <FormattedMessage id="import.title" />
        </Button>
      }
    >
      <SegmentedControl
        size="xs"
        value={withdrawn ? 'withdrawn' : 'current'}
        aria-label={words('import.history.which')}
        onChange={(which) =>
          void navigate({ to: '/imports', search: which === 'withdrawn' ? { withdrawn: true } : {} })
        }
        data={(['current', 'withdrawn'] as const).map((each) => ({
          value: each,
          label: words(`import.history.${each}`),
        }))}
      />
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={160} mt="md" />}
      {data && items.length === 0 && (
        <p className={styles.none}>
          <FormattedMessage id={withdrawn ? 'import.history.noneWithdrawn' : 'import.history.none'} />
        </p>
      )}
      {items.length > 0 && (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['file', 'at', 'rows', 'new', 'changed', 'facts'] as const).map((head) => (
                  <th key={head} scope="col" data-number={!['file', 'at'].includes(head) || undefined}>
                    <FormattedMessage id={`import.history.${head}`} />
                  </th>
                ))}
                <th scope="col">
                  <span className={styles.unseen}>
                    <FormattedMessage id="import.history.actions" />
                  </span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, fileName, at, rows, newCustomers, changedCustomers, facts }) => (
                <tr key={id}>
                  <th scope="row" className={styles.file}>
                    <Link to="/imports/$import" params={{ import: String(id) }}>
                      <bdi>{fileName}</bdi>
                    </Link>
                  </th>
                  <td>
                    <Moment at={at} />
                  </td>
                  {[rows, newCustomers, changedCustomers, facts].map((figure, index) => (
                    // oxlint-disable-next-line react/no-array-index-key -- the figures have no other name
                    <td key={index} data-number>
                      {intl.formatNumber(figure)}
                    </td>
                  ))}
                  <td className={styles.action}>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      loading={
                        (withdrawn ? reinstate : withdraw).variables?.input.import === id &&
                        (withdraw.isPending || reinstate.isPending)
                      }
                      onClick={() => (withdrawn ? reinstate : withdraw).mutate({ input: { import: id } })}
                    >
                      <FormattedMessage id={withdrawn ? 'import.reinstate' : 'import.withdraw'} />
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <Button variant="light" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <FormattedMessage id="import.history.older" />
        </Button>
      )}
    </Page>
  );
}
