import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { openTable } from './openTable.ts';
import { problemsOf, temporaryFiles } from './tableFile.fixture.ts';

const file = temporaryFiles();

const texts = {
  french: ['Société', 'Générale d’Électricité', 'Île-de-France', '12 € à 15 °C'],
  german: ['Größe', 'Müller & Söhne', 'Straße', '§ 5 – „Angebot“'],
  portuguese: ['Organização', 'Ações', 'São João', 'Não'],
  chinese: ['客戶編號', '華東機械', '廣州科技', '進行中'],
  japanese: ['顧客番号', '株式会社', '東京', 'サービス'],
  russian: ['Клиент', 'Москва', 'Выручка', 'Отрасль'],
};

test.each([
  ['french', 'windows-1252', 0],
  ['german', 'windows-1252', 0],
  ['portuguese', 'windows-1252', 0],
  ['french', 'cp850', 1],
  ['german', 'cp850', 1],
  ['french', 'macintosh', 1],
  ['chinese', 'big5', 1],
  ['japanese', 'shift_jis', 1],
  ['japanese', 'euc-jp', 1],
  ['russian', 'windows-1251', 1],
] as const)('%s in %s, read without a word about it: %i doubts', async (language, encoding, doubts) => {
  const lines = texts[language].map((text, row) => `${row};${text};${text}\n`).join('');
  const path = file('table.csv', iconv.encode(`id;name;place\n${lines.repeat(9)}`, encoding));
  const isDoubted = (await problemsOf(await openTable(path))).filter(({ code }) => code === 'encoding-doubtful');
  expect(isDoubted).toHaveLength(doubts);
  const stated = await openTable(path, { encoding });
  expect(await problemsOf(stated)).toEqual([]);
});
