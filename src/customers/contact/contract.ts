import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { ordinal, pageInput, pageOf, text, version } from '../../platform/operation/schemas.ts';
import { customerNamed } from '../contract.ts';

const contact = z
  .strictObject({
    id: ordinal,
    customer: z.string().describe('id of the customer; where that was merged, of the one it became part of'),
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    position: z.string().nullable(),
    note: z.string().nullable(),
    isRemoved: z.boolean(),
    version,
  })
  .meta({ id: 'Contact' });
export type ContactOutput = z.infer<typeof contact>;

const name = text(200, 1);
const email = text(320, 3)
  .regex(/^[^\s@]+@[^\s@]+$/, 'is no mail address')
  .nullable();
const phone = text(50, 1).nullable();
const position = text(200, 1).nullable().describe('what the person does there');
const note = text(2000, 1).nullable();

export const contactNumbered = ordinal.describe('number of the contact');

export const listContacts = operation({
  id: 'contacts.list',
  method: 'get',
  path: '/customers/{customer}/contacts',
  summary: 'List the contacts of a customer, in the order they were added',
  about: 'With those of customers merged into it.',
  effect: 'reads',
  input: z.strictObject({
    customer: customerNamed,
    ...pageInput,
    removed: z.boolean().default(false).describe('those that were removed instead'),
  }),
  output: pageOf(contact),
  failures: ['customer-unknown', 'cursor-invalid'],
  example: { customer: 'deal-50' },
});

export const getContact = operation({
  id: 'contacts.get',
  method: 'get',
  path: '/contacts/{contact}',
  summary: 'Show a contact',
  about: 'Also one that was removed; one that was erased is unknown.',
  effect: 'reads',
  input: z.strictObject({ contact: contactNumbered }),
  output: contact,
  failures: ['contact-unknown'],
  example: { contact: 1 },
});

export const createContact = operation({
  id: 'contacts.create',
  method: 'post',
  path: '/customers/{customer}/contacts',
  summary: 'Add a contact to a customer',
  about: 'A person there. Contacts are never scored.',
  effect: 'changes',
  input: z.strictObject({
    customer: customerNamed,
    name,
    email: email.default(null),
    phone: phone.default(null),
    position: position.default(null),
    note: note.default(null),
  }),
  output: contact,
  failures: ['customer-unknown', 'customer-state'],
  example: { customer: 'deal-50', name: 'Second Example', email: 'second@example.org', position: 'Head of purchasing' },
});

export const updateContact = operation({
  id: 'contacts.update',
  method: 'patch',
  path: '/contacts/{contact}',
  summary: 'Change a contact',
  about: 'Fields that are left out stay; null empties one.',
  effect: 'changes',
  input: z.strictObject({
    contact: contactNumbered,
    name: name.optional(),
    email: email.optional(),
    phone: phone.optional(),
    position: position.optional(),
    note: note.optional(),
  }),
  output: contact,
  failures: ['contact-unknown', 'version-conflict'],
  example: { contact: 1, phone: '+49 30 0000000' },
});

export const removeContact = operation({
  id: 'contacts.remove',
  method: 'delete',
  path: '/contacts/{contact}',
  summary: 'Remove a contact',
  about: 'It is kept and can be restored. To be rid of what is kept of the person, erase it.',
  effect: 'changes',
  input: z.strictObject({ contact: contactNumbered }),
  output: contact,
  failures: ['contact-unknown', 'contact-state', 'version-conflict'],
  example: { contact: 1 },
});

export const restoreContact = operation({
  id: 'contacts.restore',
  method: 'post',
  path: '/contacts/{contact}/restore',
  summary: 'Restore a removed contact',
  about: 'As it was.',
  effect: 'changes',
  input: z.strictObject({ contact: contactNumbered }),
  output: contact,
  failures: ['contact-unknown', 'contact-state', 'version-conflict'],
  example: { contact: 2 },
});
