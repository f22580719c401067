import type { QueryPlace } from '../../platform/operation/handled.ts';
import { newestChosen } from '../decision/store.ts';
import { runningMembers } from '../trialMember/store.ts';
import type { Selected } from './fieldCatalogue.ts';

/** Who is in a running trial of the offering, `except` these, and in its newest decision. */
export async function selectedCustomers(
  context: QueryPlace,
  offering: number,
  except: readonly number[] = [],
): Promise<Selected> {
  const inTrial = await runningMembers(context, offering, except);
  return { inTrial, inDecision: await newestChosen(context, offering) };
}
