import { useIntl } from 'react-intl';
import { knownInterval } from '../../drawing/interval.ts';
import { useShare } from '../../drawing/useShare.ts';
import { useWords } from '../../language/useWords.ts';
import type { CustomerBenchmark, ShortestPath } from '../benchmarkTypes.ts';
import { useMeasureWords } from '../useMeasureWords.ts';
import { useSaid } from '../useSaid.ts';

type Step = ShortestPath['steps'][number];

/** The shortest path in words: each step, and the whole in a sentence. */
export function usePathWords({ traits, line, shortestPath: path }: CustomerBenchmark) {
  const intl = useIntl();
  const words = useWords();
  const said = useSaid();
  const share = useShare();
  const { labelText, valueOf } = useMeasureWords();
  const saidOf = ({ field, label, from, to }: Step) => {
    const measure = traits.find((trait) => trait.measure?.field === field)?.measure;
    const text = (value: string | number) => valueOf(field, measure?.kind ?? null, measure?.unit ?? null, value);
    return { label: labelText(field, label), from: text(from), to: text(to) };
  };
  const stepText = (step: Step) => words('benchmark.path.step', saidOf(step));
  const changeText = (step: Step) => words('benchmark.path.change', saidOf(step));
  const namesOf = (ids: readonly string[]) =>
    intl.formatList(ids.map((id) => said(traits.find((trait) => trait.id === id)?.name ?? {})));
  const reached = knownInterval(path.fit);
  const sentence =
    path.state === 'found'
      ? words(path.isSure ? 'benchmark.path.found.sure' : 'benchmark.path.found', {
          count: path.steps.length,
          list: intl.formatList(path.steps.map(changeText)),
          line: share(line),
          fit: reached ? share(reached.mean) : '',
          low: reached ? share(reached.low) : '',
        })
      : words(`benchmark.path.${path.state}`, {
          line: share(line),
          best: path.heldBy ? share(path.heldBy.bestFit) : '',
        });
  return { stepText, namesOf, sentence };
}
