import { useState } from 'react';
import { getSetting, resetSetting, setSetting } from '../../platform/setting/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import type { MessageId } from '../language/messageId.ts';

/** A setting with one number to fill in: what counts, what is being typed, and the ways to keep it and to take it back. */
export function useSettingForm(
  setting: string,
  said: { readonly kept: MessageId; readonly reset: MessageId },
  onChanged: () => void,
) {
  const { data, error } = useOperation(getSetting, { setting });
  const [draft, setDraft] = useState<number | string>();
  const set = useChange(setSetting, { said: said.kept });
  const reset = useChange(resetSetting, { said: said.reset });
  const options = { ifMatch: data?.version ?? 0 };
  const done = {
    onSuccess: () => {
      setDraft(undefined);
      onChanged();
    },
  };
  return {
    data,
    error,
    draft,
    setDraft,
    isSaving: set.isPending,
    isResetting: reset.isPending,
    save: (value: unknown) => set.mutate({ input: { setting, value }, options }, done),
    reset: () => reset.mutate({ input: { setting }, options }, done),
  };
}
