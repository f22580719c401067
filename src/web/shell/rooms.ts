import {
  ChartScatter,
  FileInput,
  History,
  House,
  Lightbulb,
  type LucideIcon,
  Target,
  UsersRound,
  Waves,
} from 'lucide-react';
import type { MessageId } from '../language/messageId.ts';

export interface Room {
  readonly to: '/' | '/import' | '/matrix' | '/customers' | '/wave' | '/positioning' | '/learning' | '/history';
  readonly label: MessageId;
  readonly icon: LucideIcon;
  /** Addresses of its other pages. */
  readonly holds?: readonly string[];
  /** Pressed after `g`. */
  readonly key: string;
}

/** The pages that the rail leads to, in the order of the work. */
export const rooms: readonly Room[] = [
  { to: '/', label: 'shell.room.start', icon: House, key: 's' },
  { to: '/import', label: 'shell.room.import', icon: FileInput, key: 'i', holds: ['/imports'] },
  { to: '/matrix', label: 'shell.room.matrix', icon: ChartScatter, key: 'm' },
  {
    to: '/customers',
    label: 'shell.room.customers',
    icon: UsersRound,
    key: 'c',
    holds: ['/duplicates', '/questionnaire'],
  },
  { to: '/wave', label: 'shell.room.wave', icon: Waves, key: 'w', holds: ['/question-plan', '/decisions', '/trials'] },
  {
    to: '/positioning',
    label: 'shell.room.positioning',
    icon: Target,
    key: 'p',
    holds: ['/perfect-customer', '/benchmark', '/problems', '/offerings'],
  },
  { to: '/learning', label: 'shell.room.learning', icon: Lightbulb, key: 'l', holds: ['/scorecards'] },
  { to: '/history', label: 'shell.room.history', icon: History, key: 'h' },
];
