import { Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { getCustomer } from '../../customers/contract.ts';
import { Failure } from '../../platform/failure.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { Page } from '../shell/Page.tsx';
import { ActiveCustomer } from './one/ActiveCustomer.tsx';
import { GoneCustomer } from './one/GoneCustomer.tsx';

/** One customer: where it stands, what says so, and what to ask it next. */
export function CustomerPage() {
  const { customer } = useParams({ from: '/customers/$customer' });
  return <OneCustomer key={customer} asked={customer} />;
}

function OneCustomer({ asked }: { readonly asked: string }) {
  const { data, error } = useOperation(getCustomer, { customer: asked });
  if (error instanceof Failure && error.code === 'customer-unknown') return <GoneCustomer state="unknown" id={asked} />;
  if (error) {
    return (
      <Page title="customers.customer">
        <Refusal error={error} />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page title="customers.customer" name={asked} isWide>
        <Skeleton height={320} />
      </Page>
    );
  }
  if (data.state === 'active') return <ActiveCustomer detail={data} asked={asked} />;
  return <GoneCustomer state={data.state} id={data.id} version={data.version} mergedInto={data.mergedInto} />;
}
