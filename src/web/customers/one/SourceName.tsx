import { useWords } from '../../language/useWords.ts';

const builtIn = ['questionnaire', 'interview', 'colleague', 'crm', 'usage', 'file'] as const;

/** A source that comes with the product in the reader's language, another by its own id. */
export function SourceName({ source }: { readonly source: string }) {
  const sourceName = useSourceName();
  return <>{sourceName(source)}</>;
}

export function useSourceName(): (source: string) => string {
  const words = useWords();
  return (source) => {
    const known = builtIn.find((each) => each === source);
    return known ? words(`customers.source.${known}`) : source;
  };
}
