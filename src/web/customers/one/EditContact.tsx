import { type ContactOutput, getContact, updateContact } from '../../../customers/contact/contract.ts';
import { service } from '../../connection/service.ts';
import { useWords } from '../../language/useWords.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { type ContactFields, ContactForm } from './ContactForm.tsx';
import { useVersionedChange } from './useVersionedChange.ts';

const fieldNames = ['name', 'position', 'email', 'phone', 'note'] as const;

/** Changes a contact; where somebody else has changed it meanwhile, both values are offered. */
export function EditContact({ contact, onDone }: { readonly contact: ContactOutput; readonly onDone: () => void }) {
  const words = useWords();
  const change = useVersionedChange<ContactFields, ContactOutput>({
    operation: updateContact,
    said: 'customers.contact.changed',
    inputOf: (fields) => ({ contact: contact.id, ...fields }),
    current: () => service.call(getContact, { contact: contact.id }),
    onDone,
  });
  if (change.conflict) {
    const { mine, theirs } = change.conflict;
    return (
      <ConflictChoice
        mine={mine}
        theirs={theirs}
        fields={fieldNames.map((field) => ({ field, label: words(`customers.contact.${field}`) }))}
        isBusy={change.isBusy}
        onChoose={(fields) => change.save(fields as ContactFields, theirs.version)}
        onCancel={onDone}
      />
    );
  }
  return (
    <ContactForm
      usual={contact}
      isBusy={change.isBusy}
      onSave={(fields) => change.save(fields, contact.version)}
      onCancel={onDone}
    />
  );
}
