import { getImport, listImports } from '../../evidence/import/contract.ts';
import { listJobs } from '../../platform/job/contract.ts';
import { driftStatement } from '../../positioning/drift/contract.ts';
import { countGroups } from '../../readiness/measure/contract.ts';
import { currentScorecard } from '../../selection/scorecard/contract.ts';
import { listTrials } from '../../selection/trial/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import type { Facts } from './attention.ts';
import { useAlikePairs } from './useAlikePairs.ts';

/** What is asked of the service for the start; each answer is shown as it comes. */
export function useFacts() {
  const words = useWords();
  const groups = useOperation(countGroups, {}).data;
  const scorecard = useOperation(currentScorecard, {}).data;
  const trials = useOperation(listTrials, { state: 'running', limit: 20 }).data;
  const jobs = useOperation(listJobs, { limit: 20 }).data;
  const imports = useOperation(listImports, { limit: 1 }).data;
  const last = imports?.items[0];
  const report = useOperation(getImport, { import: last?.id ?? 1 }, last !== undefined).data?.report;
  const duplicates = useAlikePairs();
  const isComplete = [groups, scorecard, trials, jobs, imports].every((answer) => answer !== undefined);
  // Asked last, so that all else need not wait for it.
  const offering = useOffering();
  const drift = useOperation(driftStatement, { offering }, isComplete);
  const facts: Facts = {
    ...(groups && { customers: groups.customers, unplaced: groups.leading.unknown }),
    ...(scorecard && { judgedBy: scorecard.judgedBy }),
    ...(trials && {
      trials: trials.items.map(({ id, name, members }) => ({
        id,
        name: name ?? words('drawing.trial', { id }),
        members,
      })),
    }),
    ...(jobs && { jobs: jobs.items }),
    ...(duplicates && { duplicates }),
    ...(drift.data && drift.data.statement !== null && { drift: { alarms: drift.data.alarms.length, offering } }),
    ...(last &&
      report && { lastImport: { id: last.id, fileName: last.fileName, problemCounts: report.problemCounts } }),
  };
  const isAllKnown = isComplete && (drift.data !== undefined || drift.error !== null);
  return { facts, groups, scorecard, isComplete, isAllKnown };
}
