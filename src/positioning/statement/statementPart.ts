import type { LocalText } from '../../evidence/signal.ts';

/** The four parts of a positioning statement, and its plain form "to do X, use Y". */
export const statementParts = ['target', 'offering', 'value', 'uniqueness', 'oneLiner'] as const;

export type StatementPart = (typeof statementParts)[number];

export type StatementLanguage = keyof LocalText;
