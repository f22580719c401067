import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createIntl } from 'react-intl';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { languageCodes } from './languages.ts';
import type { MessageId } from './messageId.ts';

const web = fileURLToPath(new URL('..', import.meta.url));
const paths = readdirSync(web, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const sources = paths
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(web + path, 'utf8') }));
const folders = paths.filter((path) => path.endsWith('/en.json')).map((path) => path.split('/')[0] as string);

function catalogue(folder: string, language: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(`${web}${folder}/${language}.json`, 'utf8')) as Record<string, string>;
}

/** The names that a message asks values for: `{count, plural, ...}` asks for `count`. */
function valuesOf(message: string): string[] {
  const found = [...message.matchAll(/\{\s*(?<name>[a-zA-Z]\w*)\s*[,}]/g)].map(({ groups }) => groups?.['name'] ?? '');
  return [...new Set(found)].toSorted();
}

/** The marks that a message puts around a part of it: `see <link>the import</link>` has `link`. */
function marksOf(message: string): string[] {
  return [...new Set([...message.matchAll(/<(?<mark>\w+)>/g)].map(({ groups }) => groups?.['mark'] ?? ''))].toSorted();
}

describe.each(folders)('the words of %s', (folder) => {
  const english = catalogue(folder, 'en');

  it.each(languageCodes)('are whole in %s, and ask for the same values', (language) => {
    const translated = catalogue(folder, language);
    expect(Object.keys(translated).toSorted()).toEqual(Object.keys(english).toSorted());
    expect(Object.keys(translated).filter((id) => translated[id]?.trim() === '')).toEqual([]);
    const asked = (messages: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(messages).map(([id, message]) => [id, [...valuesOf(message), ...marksOf(message)]]),
      );
    expect(asked(translated)).toEqual(asked(english));
  });

  it.each(languageCodes)('can be formatted in %s', (language) => {
    const messages = catalogue(folder, language);
    const errors: string[] = [];
    const intl = createIntl({
      locale: language,
      messages: messages as Record<MessageId, string>,
      onError: (error) => errors.push(error.message),
    });
    for (const [id, message] of Object.entries(messages)) {
      intl.formatMessage(
        { id: id as MessageId },
        {
          ...Object.fromEntries(valuesOf(message).map((name) => [name, 1])),
          ...Object.fromEntries(marksOf(message).map((mark) => [mark, (parts: readonly unknown[]) => parts.join('')])),
        },
      );
    }
    expect(errors).toEqual([]);
  });

  it('are called after their folder', () => {
    const strangers = Object.keys(english).filter((id) => !id.startsWith(`${folder}.`));
    expect(strangers).toEqual([]);
  });

  it('are all used', () => {
    const text = sources.map((source) => source.text).join('\n');
    const openings = [...text.matchAll(/`(?<opening>[a-zA-Z]+\.[\w.]*)\$\{/g)].map(
      ({ groups }) => groups?.['opening'] ?? '',
    );
    const isUsed = (id: string) =>
      id.startsWith('failure.') ||
      text.includes(`'${id}'`) ||
      text.includes(`"${id}"`) ||
      openings.some((each) => id.startsWith(each));
    expect(Object.keys(english).filter((id) => !isUsed(id))).toEqual([]);
  });
});

describe('the pages', () => {
  it('say nothing that is not in a catalogue', () => {
    expect(
      sources.filter(({ path }) => path.endsWith('.tsx')).flatMap(({ path, text }) => strayTexts(path, text)),
    ).toEqual([]);
  });

  it('would be caught saying it', () => {
    expect(strayTexts('a.tsx', '<p>Hello</p>')).toEqual(['a.tsx: Hello']);
    expect(strayTexts('a.tsx', '<input aria-label="Your name" title={`Name`} />')).toEqual([
      'a.tsx: Your name',
      'a.tsx: Name',
    ]);
    expect(strayTexts('a.tsx', '<p>{count} · <b>Bellwether</b></p>')).toEqual([]);
  });
});

const spoken = new Set(['label', 'title', 'placeholder', 'alt', 'aria-label', 'aria-description', 'description']);

/** Texts with letters in them that a reader would see or hear; the product's own name is the same everywhere. */
function strayTexts(path: string, text: string): string[] {
  const found: string[] = [];
  const note = (words: string) => {
    const said = words.trim();
    if (/\p{L}{2}/u.test(said) && said !== 'Bellwether') found.push(`${path}: ${said}`);
  };
  const isSpoken = (node: ts.JsxAttribute) => (ts.isIdentifier(node.name) ? spoken.has(node.name.text) : false);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node.text);
    if (ts.isJsxAttribute(node) && isSpoken(node) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      // A bare id of a message is a word for the catalogue, such as `title="start.title"`.
      if (value && ts.isStringLiteralLike(value) && !/^[a-zA-Z]+(\.\w+)+$/.test(value.text)) note(value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}
