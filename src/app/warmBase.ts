import { currentScorecard } from '../selection/scorecard/contract.ts';
import type { Service } from './openService.ts';

/**
 * Builds the base with measures and odds in the background, so that the first question finds them. What goes wrong is told
 * to whoever asks for them first.
 */
export function warmBase({ performer, caller }: Pick<Service, 'performer' | 'caller'>): void {
  performer.perform(currentScorecard, {}, caller).catch(() => {});
}
