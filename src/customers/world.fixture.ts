/**
 * What the examples of this room need beyond the imported sample: contacts 1 and 2 of deal-50, of which 2 was removed;
 * offerings 2 and, retired, 3; the customers V2001 to V2005, of which V2002 was merged into V2001, V2004 was removed, and
 * V2005 is known to be another one than V2001.
 */
export const world: readonly { readonly operation: string; readonly input: unknown }[] = [
  {
    operation: 'contacts.create',
    input: { customer: 'deal-50', name: 'First Example', email: 'first@example.org', position: 'Head of operations' },
  },
  { operation: 'contacts.create', input: { customer: 'deal-50', name: 'Former Example' } },
  { operation: 'contacts.remove', input: { contact: 2 } },
  { operation: 'offerings.create', input: { name: 'Example offering' } },
  { operation: 'offerings.create', input: { name: 'Retired example offering' } },
  { operation: 'offerings.retire', input: { offering: 3 } },
  {
    operation: 'customers.create',
    input: { id: 'V2001', name: 'Beispielwerk Söhne GmbH', domain: 'beispielwerk.example', country: 'DE' },
  },
  { operation: 'customers.create', input: { id: 'V2002', name: 'Beispielwerk Soehne' } },
  { operation: 'customers.create', input: { id: 'V2003', name: 'Beispielwerk & Söhne' } },
  { operation: 'customers.create', input: { id: 'V2004', name: 'Removed example' } },
  { operation: 'customers.create', input: { id: 'V2005', name: 'Beispielwerk Söhne AG', country: 'AT' } },
  { operation: 'customers.merge', input: { customer: 'V2002', into: 'V2001' } },
  { operation: 'customers.remove', input: { customer: 'V2004' } },
  { operation: 'duplicates.dismiss', input: { first: 'V2001', second: 'V2005' } },
];
