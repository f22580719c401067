import { useState } from 'react';
import type { InputOf, Operation } from '../../../platform/operation/operation.ts';
import type { MessageId } from '../../language/messageId.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { type FieldShape, FieldsForm, type FieldValues } from './FieldsForm.tsx';
import { useVersionedChange } from './useVersionedChange.ts';

interface EditThingProps<Field extends string, Op extends Operation> {
  readonly thing: FieldValues<Field> & { readonly version: number };
  readonly fields: readonly FieldShape<Field>[];
  readonly operation: Op;
  readonly said: MessageId;
  readonly inputOf: (values: FieldValues<Field>) => InputOf<Op>;
  /** The thing as it stands now. */
  readonly current: () => Promise<FieldValues<Field> & { readonly version: number }>;
  readonly onDone: () => void;
}

/** Changes the fields of a thing; where somebody else has changed it meanwhile, both values are offered. */
export function EditThing<Field extends string, Op extends Operation>(props: EditThingProps<Field, Op>) {
  const { thing, fields, operation, said, inputOf, current, onDone } = props;
  // The version that was seen when the form was opened: what others change meanwhile is a conflict.
  const [seen] = useState(thing);
  const change = useVersionedChange<FieldValues<Field>, FieldValues<Field> & { readonly version: number }, Op>({
    operation,
    said,
    inputOf,
    current,
    onDone,
  });
  if (change.conflict) {
    const { mine, theirs } = change.conflict;
    return (
      <ConflictChoice
        mine={mine}
        theirs={theirs}
        fields={fields}
        isBusy={change.isBusy}
        onChoose={(values) => change.save(values as FieldValues<Field>, theirs.version)}
        onCancel={onDone}
      />
    );
  }
  return (
    <FieldsForm
      fields={fields}
      usual={seen}
      isBusy={change.isBusy}
      onSave={(values) => change.save(values, seen.version)}
      onCancel={onDone}
    />
  );
}
