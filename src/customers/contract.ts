import { z } from 'zod';
import { operation } from '../platform/operation/operation.ts';
import { count, ordinal, pageInput, pageOf, text, version } from '../platform/operation/schemas.ts';
import { customerId } from './customerId.ts';

export const customerStates = ['active', 'merged', 'removed', 'erased'] as const;
export type CustomerState = (typeof customerStates)[number];

const MOST_OF_ID = 200;
const id = text(MOST_OF_ID, 1)
  .overwrite(customerId)
  .min(1, 'has nothing in it that is seen, or is . or ..')
  .max(MOST_OF_ID);
/** A customer as paths and other inputs name it. */
export const customerNamed = id.describe('id of the customer; that of a merged one leads to the one it became part of');
/** The same where a merged customer is itself meant. */
export const customerItself = id.describe('id of exactly this customer, whether merged or not');

const newId = id.describe(
  'what people and other systems know it by; never changed. Kept in Unicode NFC, without spaces around it and without characters that nobody sees',
);
/** Characters of a customer's name, whoever brings it. */
export const LONGEST_NAME = 300;
const name = text(LONGEST_NAME, 1).nullable();
const domain = text(253, 1).nullable().describe('its web site: a host, an address, or the domain of its mail');
const country = text(100, 1).nullable().describe('a code or a name');

const customerFields = {
  number: ordinal.describe('its number in this workspace, by which events name it'),
  id: z.string(),
  name: z.string().nullable(),
  domain: z.string().nullable(),
  country: z.string().nullable(),
  state: z.enum(customerStates),
  mergedInto: z.string().nullable().describe('id of the customer it became part of'),
  version,
};

export const customer = z.strictObject(customerFields).meta({ id: 'Customer' });
export type CustomerOutput = z.infer<typeof customer>;

export const customerDetail = z.strictObject({
  ...customerFields,
  mergedFrom: z.array(z.string()).describe('ids of the first 100 customers merged into it, at whatever remove'),
  mergedCount: count.describe('how many were merged into it'),
});

export const listCustomers = operation({
  id: 'customers.list',
  method: 'get',
  path: '/customers',
  summary: 'List customers by id',
  about: 'The plain list. `q` is looked for in ids and names, in capitals or not.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    q: text(200).optional().describe('a part of the id or the name'),
    state: z.enum([...customerStates, 'all']).default('active'),
  }),
  output: pageOf(customer),
  failures: ['cursor-invalid'],
  example: { q: 'deal-1', limit: 10 },
});

export const getCustomer = operation({
  id: 'customers.get',
  method: 'get',
  path: '/customers/{customer}',
  summary: 'Show a customer',
  about: 'Also one that was removed. The id of a merged customer shows the one it became part of.',
  effect: 'reads',
  input: z.strictObject({ customer: customerNamed }),
  output: customerDetail,
  failures: ['customer-unknown'],
  example: { customer: 'deal-50' },
});

export const createCustomer = operation({
  id: 'customers.create',
  method: 'post',
  path: '/customers',
  summary: 'Add a customer',
  about: 'Its id is new: one that was removed is restored instead. Taken back, the customer is removed.',
  effect: 'changes',
  input: z.strictObject({
    id: newId,
    name: name.default(null),
    domain: domain.default(null),
    country: country.default(null),
  }),
  output: customer,
  failures: ['customer-exists'],
  example: { id: 'N1', name: 'Nordwind Beispiel GmbH', domain: 'nordwind.example', country: 'DE' },
});

export const updateCustomer = operation({
  id: 'customers.update',
  method: 'patch',
  path: '/customers/{customer}',
  summary: 'Change what a customer is called and where it is',
  about:
    'Fields that are left out stay; null empties one. The id of a merged customer changes the one it became part of.',
  effect: 'changes',
  input: z.strictObject({
    customer: customerNamed,
    name: name.optional(),
    domain: domain.optional(),
    country: country.optional(),
  }),
  output: customer,
  failures: ['customer-unknown', 'customer-state', 'version-conflict'],
  example: { customer: 'deal-50', name: 'Example customer 50' },
});

export const removeCustomer = operation({
  id: 'customers.remove',
  method: 'delete',
  path: '/customers/{customer}',
  summary: 'Remove a customer',
  about:
    'It no longer counts anywhere, with those merged into it; everything known of it stays and comes back when it is restored. To be rid of its data, erase it.',
  effect: 'changes',
  input: z.strictObject({ customer: customerItself }),
  output: customer,
  failures: ['customer-unknown', 'customer-state', 'version-conflict'],
  example: { customer: 'V2003' },
});

export const restoreCustomer = operation({
  id: 'customers.restore',
  method: 'post',
  path: '/customers/{customer}/restore',
  summary: 'Restore a removed customer',
  about: 'With everything that was known of it.',
  effect: 'changes',
  input: z.strictObject({ customer: customerItself }),
  output: customer,
  failures: ['customer-unknown', 'customer-state', 'version-conflict'],
  example: { customer: 'V2004' },
});
