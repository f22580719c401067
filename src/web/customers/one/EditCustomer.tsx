import { getCustomer, updateCustomer } from '../../../customers/contract.ts';
import { service } from '../../connection/service.ts';
import { useWords } from '../../language/useWords.ts';
import type { CustomerDetail } from './customerDetail.ts';
import { EditThing } from './EditThing.tsx';

/** What a customer is called and where it is; two people who change it at once are both heard. */
export function EditCustomer({ detail, onDone }: { readonly detail: CustomerDetail; readonly onDone: () => void }) {
  const words = useWords();
  return (
    <EditThing
      thing={detail}
      fields={(['name', 'domain', 'country'] as const).map((field) => ({
        field,
        label: words(`customers.edit.${field}`),
      }))}
      operation={updateCustomer}
      said="customers.changed"
      inputOf={(values) => ({ customer: detail.id, ...values })}
      current={() => service.call(getCustomer, { customer: detail.id })}
      onDone={onDone}
    />
  );
}
