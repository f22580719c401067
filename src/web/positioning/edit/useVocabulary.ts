import type { VagueMark } from '../../../positioning/statement/vagueMarks.ts';
import {
  currentVocabulary,
  type OwnPhrase,
  saveVocabulary,
  type VocabularyContent,
} from '../../../positioning/vocabulary/contract.ts';
import { OWN } from '../../../positioning/vocabulary/ownTerms.ts';
import { useChange } from '../../connection/useChange.ts';
import { useOperation } from '../../connection/useOperation.ts';
import type { Language } from '../../language/languages.ts';

const empty: VocabularyContent = { phrases: [], silenced: [] };

/** What this workspace calls vague beside the product, what it does not, and how to change both. */
export function useVocabulary() {
  const { data } = useOperation(currentVocabulary, {});
  const vocabulary = data?.current?.content ?? empty;
  const change = useChange(saveVocabulary, { said: 'positioning.vocabulary.saved' });
  const put = (content: VocabularyContent, onDone?: () => void) =>
    change.mutate(
      { input: { content }, options: { ifMatch: data?.current?.version ?? 0 } },
      onDone ? { onSuccess: onDone } : {},
    );
  const without = (phrase: Pick<OwnPhrase, 'language' | 'phrase'>) =>
    vocabulary.phrases.filter(
      (each) => each.language !== phrase.language || !phrasesIn(each.phrase).includes(phrase.phrase),
    );
  return {
    vocabulary,
    isBusy: change.isPending,
    add: (phrase: OwnPhrase, onDone: () => void) =>
      put({ ...vocabulary, phrases: [...without(phrase), phrase] }, onDone),
    remove: (phrase: OwnPhrase) => put({ ...vocabulary, phrases: without(phrase) }),
    /** A phrase of the product is not marked any more; one of the workspace's own is taken off its list. */
    silence: (language: Language, { terms, phrase }: Pick<VagueMark, 'terms' | 'phrase'>) =>
      put(
        terms === OWN
          ? { ...vocabulary, phrases: without({ language, phrase }) }
          : {
              ...vocabulary,
              silenced: [...vocabulary.silenced, { language, term: phrase === '' ? terms : `${terms}: ${phrase}` }],
            },
      ),
    heed: (term: VocabularyContent['silenced'][number]) =>
      put({ ...vocabulary, silenced: vocabulary.silenced.filter((each) => each !== term) }),
  };
}

/** An entry may hold several, parted by semicolons; a mark names one of them. */
function phrasesIn(entry: string): string[] {
  return [entry, ...entry.split(/[;；]/).map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))];
}
