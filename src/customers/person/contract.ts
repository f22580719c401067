import { z } from 'zod';
import { nothing, operation } from '../../platform/operation/operation.ts';
import { count, ordinal, text } from '../../platform/operation/schemas.ts';
import { contactNumbered } from '../contact/contract.ts';
import { customerItself, customerNamed } from '../contract.ts';

const erasureCovers =
  'It cannot be undone. Events stay and say who did what when, but no longer what; answers kept for repeated requests, ' +
  'jobs and reports of imports lose what they quote. Spellings that were never recorded are not recognised. ' +
  'Not covered: backups and exports made before, uploaded files until they are old, and the write-ahead log of the ' +
  'database. The space of deleted rows is freed soon afterwards, and its bytes are overwritten as it is used again.';

export const exportCustomer = operation({
  id: 'customers.exportPersonal',
  method: 'get',
  path: '/customers/{customer}/personal-data',
  summary: 'Hand over everything kept of a customer',
  about:
    'A JSON file: the customer, those merged into it, all contacts, what was observed, and every event about them with what it keeps for undoing.',
  effect: 'sends',
  input: z.strictObject({ customer: customerNamed }),
  output: nothing,
  sendsType: 'application/json',
  failures: ['customer-unknown'],
  example: { customer: 'deal-50' },
});

export const exportContact = operation({
  id: 'contacts.exportPersonal',
  method: 'get',
  path: '/contacts/{contact}/personal-data',
  summary: 'Hand over everything kept of a contact',
  about:
    'A JSON file: the contact, every event about it with what it keeps for undoing, and what was observed of persons at its customer, which may be about this one.',
  effect: 'sends',
  input: z.strictObject({ contact: contactNumbered }),
  output: nothing,
  sendsType: 'application/json',
  failures: ['contact-unknown'],
  example: { contact: 1 },
});

export const eraseCustomer = operation({
  id: 'customers.erase',
  method: 'post',
  path: '/customers/{customer}/erase',
  summary: 'Erase a customer for good',
  about: `With those merged into it, its contacts and everything observed of it. What was learned from many customers stays: scorecards and counts. ${erasureCovers}`,
  effect: 'changes',
  input: z.strictObject({
    customer: customerItself,
    confirm: text(200, 1).describe('the id once more, to show that it is meant'),
  }),
  output: z.strictObject({
    customer: z.string().describe('the id it has now: `erased-` and its number'),
    customers: count.describe('with those merged into it'),
    contacts: count,
    events: count.describe('events that no longer say what was done'),
  }),
  failures: ['customer-unknown', 'customer-state', 'erasure-unconfirmed', 'version-conflict'],
  example: { customer: 'V2003', confirm: 'V2003' },
});

export const eraseContact = operation({
  id: 'contacts.erase',
  method: 'post',
  path: '/contacts/{contact}/erase',
  summary: 'Erase a contact for good',
  about: `With everything observed of persons at its customer, since nothing says which person that was, and whatever else is observed that names it. ${erasureCovers}`,
  effect: 'changes',
  input: z.strictObject({
    contact: contactNumbered,
    confirm: ordinal.describe('the number once more, to show that it is meant'),
  }),
  output: z.strictObject({ contact: ordinal, events: count.describe('events that no longer say what was done') }),
  failures: ['contact-unknown', 'erasure-unconfirmed', 'version-conflict'],
  example: { contact: 1, confirm: 1 },
});
