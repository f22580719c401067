import { useRef } from 'react';

/**
 * Lets a person choose a file of JSON: `field` stands somewhere on the page, unseen, and `choose` opens it.
 *
 * ```tsx
 * const { field, choose } = useChosenFile((file) => void read(file));
 * return <>{field}<Button onClick={choose}>Open a file</Button></>;
 * ```
 */
export function useChosenFile(onChosen: (file: File) => void) {
  const input = useRef<HTMLInputElement>(null);
  const field = (
    <input
      ref={input}
      hidden
      type="file"
      accept=".json,application/json"
      onChange={({ currentTarget }) => {
        const [chosen] = currentTarget.files ?? [];
        if (chosen) onChosen(chosen);
        // The same file can be chosen again.
        currentTarget.value = '';
      }}
    />
  );
  return { field, choose: () => input.current?.click() };
}
