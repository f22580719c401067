import type { Words } from '../../language/useWords.ts';
import type { FieldShape } from './FieldsForm.tsx';

export type ContactField = 'name' | 'position' | 'email' | 'phone' | 'note';

/** Name and how to reach a person. */
export function contactFields(words: Words): readonly FieldShape<ContactField>[] {
  return [
    { field: 'name', label: words('customers.contact.name'), isRequired: true },
    { field: 'position', label: words('customers.contact.position') },
    { field: 'email', label: words('customers.contact.email'), kind: 'email' },
    { field: 'phone', label: words('customers.contact.phone'), kind: 'tel' },
    { field: 'note', label: words('customers.contact.note'), kind: 'lines' },
  ];
}
