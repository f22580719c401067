import { percent } from '../../platform/percent.ts';
import { intervalBar } from '../../platform/textBar.ts';
import { textTable } from '../../platform/textTable.ts';
import { wrap } from '../../platform/wrap.ts';
import type { ShortenResult } from '../contract.ts';

/** What was found for people, no wider than `width`. */
export function shortenText(result: ShortenResult, file: string, width: number): string {
  const parts = [
    wrap(`How short could the questionnaire in ${file} be?`, width),
    wrap(headline(result), width),
    wrap(savings(result), width),
    wrap(
      `${result.people.toLocaleString('en-US')} people, reliability of all ${result.questions} questions ${result.reliability.toFixed(2)}. ` +
        'Half of the people taught and the other half judged, and the other way round.',
      width,
    ),
    `${wrap(formTitle(result), width)}\n${formTable(result, width)}`,
    `The questions, most useful first\n${orderTable(result, width)}`,
    listed('To know before trusting it', result.statements, width),
    listed(
      'Questions left out',
      result.leftOut.map(({ question, why }) => `${question}: ${why}`),
      width,
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function headline({ questions, meanAsked, agreement, agreementLow, agreementHigh, cut }: ShortenResult): string {
  const side = cut === 50 ? 'the same half' : `the same side of the ${cut} % line`;
  return (
    `Asked one at a time, each person the question that helps most next, ${meanAsked.toFixed(1)} of ${questions} questions put ` +
    `${percent(agreement)} of the people (${percent(agreementLow)} to ${percent(agreementHigh)}) into ${side} that all ${questions} would.`
  );
}

/** What asking one at a time saves beside the shortest form that agrees as often. */
function savings({ questions, meanAsked, agreement, fixedForms }: ShortenResult): string {
  const form = fixedForms.find((each) => each.agreement >= agreement);
  if (!form || form.questions === questions) {
    return `No shorter fixed form agrees as often; asking one at a time saves ${(questions - meanAsked).toFixed(1)} questions a person.`;
  }
  return (
    `The shortest fixed form that agrees as often asks everybody ${form.items.join(', ')}: ` +
    (form.questions > meanAsked
      ? `asking one at a time saves ${(form.questions - meanAsked).toFixed(1)} questions a person beside it.`
      : 'asking one at a time saves nothing beside it.')
  );
}

function formTitle({ fixedForms, agree }: ShortenResult): string {
  const mark = fixedForms.some(({ agreement }) => agreement >= agree)
    ? `; > marks the shortest that reaches ${percent(agree)}`
    : '';
  return `The same questions for everybody: the best form of each length (80 % interval)${mark}`;
}

function formTable({ fixedForms, agree }: ShortenResult, width: number): string {
  const bar = Math.max(10, Math.min(30, width - 50));
  const first = fixedForms.findIndex(({ agreement }) => agreement >= agree);
  return textTable(
    [
      { title: 'questions', align: 'right' },
      { title: 'same side', align: 'right' },
      { title: 'interval' },
      { title: '50 to 100 %' },
      { title: 'asks', shrinks: true },
    ],
    fixedForms.map(({ questions, agreement, agreementLow, agreementHigh, items }, place) => [
      `${place === first ? '> ' : ''}${questions}`,
      percent(agreement),
      `${Math.floor(100 * agreementLow)}-${Math.ceil(100 * agreementHigh)} %`,
      intervalBar({ mean: 2 * agreement - 1, low: 2 * agreementLow - 1, high: 2 * agreementHigh - 1 }, bar),
      items.join(', '),
    ]),
    width,
  );
}

function orderTable({ order, items }: ShortenResult, width: number): string {
  return textTable(
    [
      { title: '', align: 'right' },
      { title: 'question', shrinks: true },
      { title: 'tells apart', align: 'right' },
      { title: '' },
    ],
    order.map((name, place) => {
      const item = items.find(({ question }) => question === name);
      return [
        `${place + 1}`,
        name,
        item?.discrimination.toFixed(2) ?? '',
        item?.isTurned === true ? 'turned round' : '',
      ];
    }),
    width,
  );
}

function listed(title: string, sentences: readonly string[], width: number): string {
  if (sentences.length === 0) return '';
  return [title, ...sentences.map((sentence) => wrap(`- ${sentence}`, width, '  '))].join('\n');
}
