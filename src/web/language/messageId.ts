import type drawing from '../drawing/en.json';
import type shell from '../shell/en.json';
import type start from '../start/en.json';

/** Ids of all messages; a page that asks for another does not compile. */
export type MessageId = keyof typeof drawing | keyof typeof shell | keyof typeof start;
