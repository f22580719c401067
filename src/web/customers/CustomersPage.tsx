import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { listFields } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Page } from '../shell/Page.tsx';
import styles from './CustomersPage.module.css';
import { ExportSeen } from './table/ExportSeen.tsx';
import { FoundCustomers } from './table/FoundCustomers.tsx';
import { TableToolbar } from './table/TableToolbar.tsx';
import { useTableView } from './table/useTableView.ts';

/** Every customer: searched, filtered, sorted, chosen and taken away. */
export function CustomersPage() {
  const { data: fields } = useOperation(listFields, {});
  const table = useTableView(fields?.items);
  return (
    <Page
      title="shell.room.customers"
      isWide
      actions={
        <>
          <Button component={Link} to="/duplicates" variant="subtle">
            <FormattedMessage id="customers.toDuplicates" />
          </Button>
          <Button component={Link} to="/questionnaire" variant="subtle">
            <FormattedMessage id="customers.toQuestionnaire" />
          </Button>
          <ExportSeen table={table} asked={table.asked} />
        </>
      }
    >
      <div className={styles.content}>
        <TableToolbar table={table} />
        <FoundCustomers table={table} />
      </div>
    </Page>
  );
}
