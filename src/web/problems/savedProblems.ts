import type { useIntl } from 'react-intl';
import { gates } from '../../positioning/screen/gate.ts';
import type { TableToSave } from '../connection/tableToSave.ts';
import type { Language } from '../language/languages.ts';
import type { Words } from '../language/useWords.ts';
import { saidIn } from '../positioning/said.ts';
import type { ShownScreen } from './useScreen.ts';

/** The table of problems as a person sees it, with the counts and figures in columns of their own. */
export function savedProblems(
  { content, result, whoHas, draft }: ShownScreen,
  {
    words,
    language,
    intl,
  }: { readonly words: Words; readonly language: Language; readonly intl: ReturnType<typeof useIntl> },
): TableToSave {
  const long = (label: string) => ({ label, kind: 'text', isLong: true }) as const;
  const number = (label: string) => ({ label, kind: 'number' }) as const;
  const rows = content.problems.map((problem, place) => {
    const screened = result.problems[place];
    const who = whoHas(problem.id);
    const reach = who.state === 'known' ? (who.target ?? who.everybody) : null;
    const text = (part: 'title' | 'about' | 'message' | 'work') => saidIn(problem[part], language)?.text ?? null;
    return [
      text('title'),
      screened ? words(`problems.state.${screened.state}`) : null,
      ...gates.map((gate) => words(`problems.answer.${screened?.gates[gate].answer ?? 'unknown'}`)),
      reach?.have ?? null,
      reach?.not ?? null,
      reach?.unknown ?? null,
      screened?.value?.low ?? null,
      screened?.value?.high ?? null,
      text('about'),
      text('message'),
      text('work'),
    ];
  });
  const relaxed = intl.formatList(content.relaxed.map((gate) => words(`problems.gate.${gate}`)));
  return {
    fileName: words('problems.file.table'),
    title: words('problems.title'),
    columns: [
      { label: words('problems.table.problem'), kind: 'text' },
      { label: words('problems.table.state'), kind: 'text' },
      ...gates.map((gate) => ({ label: words(`problems.gate.${gate}`), kind: 'text' }) as const),
      number(words('problems.column.have')),
      number(words('problems.column.not')),
      number(words('problems.column.unknown')),
      number(words('problems.column.low')),
      number(words('problems.column.high')),
      long(words('problems.form.about')),
      long(words('problems.message')),
      long(words('problems.work')),
    ],
    rows,
    about: {
      title: words('problems.rules'),
      lines: [
        ...(draft ? [words('problems.draft')] : []),
        words('problems.value.how'),
        ...(relaxed === '' ? [] : [`${words('problems.funnel.relaxed')}: ${relaxed}`]),
      ],
    },
  };
}
