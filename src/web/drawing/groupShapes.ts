import type { GroupName } from '../../readiness/group.ts';
import type { MarkShape } from './markPath.ts';

/** Each group has a shape of its own beside its colour. */
export const groupShapes: Readonly<Record<GroupName, MarkShape>> = {
  conservative: 'square',
  experiential: 'disc',
  picky: 'triangle',
  radical: 'diamond',
};
