import { z } from 'zod';
import { text } from '../../platform/operation/schemas.ts';
import { workspaceDocumentOperations } from '../document/documentOperations.ts';
import { languageNamed, statementPart, vagueKind } from '../statement/schemas.ts';

const ownPhrase = z.strictObject({
  language: languageNamed,
  phrase: text(1000, 1).describe('as the product writes its own: `synerg*`, `raise/lift … quality`'),
  kind: vagueKind.default('buzzword'),
  parts: z.array(statementPart).min(1).max(5).optional().describe('where it is vague; everywhere where absent'),
  reason: text(500, 1).describe('why it is vague'),
  example: text(500).default('').describe('what to say instead'),
});
export type OwnPhrase = z.output<typeof ownPhrase>;

const silencedTerm = z.strictObject({
  language: languageNamed,
  term: text(1100, 1).describe('`terms` of a mark, or `terms: phrase` for that phrase alone'),
});

const vocabulary = z.strictObject({
  phrases: z.array(ownPhrase).max(500).default([]).describe('what this workspace calls vague, beside the product'),
  silenced: z.array(silencedTerm).max(1000).default([]).describe('what the product marks and this workspace does not'),
});
/** A workspace's own words, as they are kept and shown. */
export type VocabularyContent = z.output<typeof vocabulary>;

const operations = workspaceDocumentOperations({
  nouns: 'vocabularies',
  key: 'vocabulary',
  path: '/vocabularies',
  inForce: '/vocabulary',
  name: 'the list of vague words of the workspace',
  content: vocabulary,
  shown: vocabulary,
  failures: ['vocabulary-invalid'],
  example: {
    phrases: [
      {
        language: 'en',
        phrase: 'zero-touch',
        reason: 'Somebody always touches it.',
        example: 'installed by one person within a day',
      },
    ],
    silenced: [{ language: 'en', term: 'acronym' }],
  },
});
export const saveVocabulary = operations.save;
export const listVocabularies = operations.list;
export const getVocabulary = operations.get;
export const currentVocabulary = operations.current;
export const removeVocabulary = operations.remove;
export const restoreVocabulary = operations.restore;
export const vocabularyOperations = () => operations;
