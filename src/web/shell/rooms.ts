import { ChartScatter, House, type LucideIcon } from 'lucide-react';
import type { MessageId } from '../language/messageId.ts';

export interface Room {
  readonly to: '/' | '/matrix';
  readonly label: MessageId;
  readonly icon: LucideIcon;
  /** Pressed after `g`. */
  readonly key: string;
}

/** The pages that the rail leads to, in the order of the work. */
export const rooms: readonly Room[] = [
  { to: '/', label: 'shell.room.start', icon: House, key: 's' },
  { to: '/matrix', label: 'shell.room.matrix', icon: ChartScatter, key: 'm' },
];
