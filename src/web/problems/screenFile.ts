import { parseFilterText } from '../../evidence/filter/parseFilterText.ts';
import type { ScreenContent } from '../../positioning/screen/contract.ts';
import { saveFile } from '../connection/saveFile.ts';
import { type Filed, positioningFileText } from '../versions/positioningFile.ts';

/** Hands the screen to the person, as a file that can be opened here again. */
export function saveScreenFile(content: ScreenContent, name: string): void {
  saveFile(`${name}.json`, new Blob([screenFileText(content)], { type: 'application/json' }));
}

export function screenFileText(content: ScreenContent): string {
  return positioningFileText('screen', content);
}

/** What a file states of a screen, with what it leaves out as is usual. */
export function writtenInFile({ problems, relaxed, margin, profit }: Filed<'screen'>): ScreenContent {
  return {
    problems: problems.map(({ judgements = [], has, pays, ...problem }) => ({
      ...problem,
      has: treeOf(has ?? null),
      pays: pays ?? null,
      judgements: judgements.map(({ note = '', evidence = '', ...judgement }) => ({ ...judgement, note, evidence })),
    })),
    relaxed: relaxed ?? [],
    margin: margin ?? null,
    profit: profit ?? null,
  };
}

type Has = ScreenContent['problems'][number]['has'];

function treeOf(has: Has | string): Has {
  return typeof has === 'string' ? (parseFilterText(has) as unknown as Has) : has;
}
