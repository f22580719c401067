import * as contacts from '../customers/contact/contract.ts';
import * as customers from '../customers/contract.ts';
import * as duplicates from '../customers/duplicates/contract.ts';
import * as merges from '../customers/merge/contract.ts';
import * as offerings from '../customers/offering/contract.ts';
import * as persons from '../customers/person/contract.ts';
import * as bands from '../evidence/bands/contract.ts';
import * as imports from '../evidence/import/contract.ts';
import * as verification from '../evidence/living/verify/contract.ts';
import * as observations from '../evidence/observation/contract.ts';
import * as questionnaires from '../evidence/questionnaire/contract.ts';
import * as savedMaps from '../evidence/savedMap/contract.ts';
import * as segments from '../evidence/segment/contract.ts';
import * as signals from '../evidence/signal/contract.ts';
import * as sources from '../evidence/source/contract.ts';
import * as insights from '../learning/insight/contract.ts';
import * as evaluations from '../learning/scorecardEvaluation/contract.ts';
import * as events from '../platform/event/contract.ts';
import * as jobs from '../platform/job/contract.ts';
import type { Operation } from '../platform/operation/operation.ts';
import * as settings from '../platform/setting/contract.ts';
import * as uploads from '../platform/upload/contract.ts';
import * as workspace from '../platform/workspace/contract.ts';
import * as agreements from '../positioning/agreement/contract.ts';
import * as benchmarks from '../positioning/benchmark/contract.ts';
import * as drift from '../positioning/drift/contract.ts';
import * as firstOfferings from '../positioning/firstOffering/contract.ts';
import * as perfectCustomers from '../positioning/perfectCustomer/contract.ts';
import * as positioningFiles from '../positioning/positioningFile/contract.ts';
import * as reviews from '../positioning/review/contract.ts';
import * as screens from '../positioning/screen/contract.ts';
import * as statements from '../positioning/statement/contract.ts';
import * as targets from '../positioning/target/contract.ts';
import * as vocabularies from '../positioning/vocabulary/contract.ts';
import * as calibrations from '../readiness/calibration/contract.ts';
import * as measures from '../readiness/measure/contract.ts';
import * as questions from '../readiness/question/contract.ts';
import * as shortening from '../readiness/shorten/contract.ts';
import * as decisions from '../selection/decision/contract.ts';
import * as find from '../selection/find/contract.ts';
import * as odds from '../selection/judged/contract.ts';
import * as matrices from '../selection/matrix/contract.ts';
import * as overviews from '../selection/overview/contract.ts';
import * as pointEdits from '../selection/pointEdit/contract.ts';
import * as questionPlans from '../selection/questionPlan/contract.ts';
import * as scorecards from '../selection/scorecard/contract.ts';
import * as scorecardFiles from '../selection/scorecardFile/contract.ts';
import * as supposedAnswers from '../selection/supposedAnswer/contract.ts';
import * as trials from '../selection/trial/contract.ts';
import * as trialMembers from '../selection/trialMember/contract.ts';
import * as waves from '../selection/wave/contract.ts';

/** Every operation of the product, by room: what the OpenAPI document, the API page and the client know of. */
export const operations: readonly Operation[] = [
  ...operationsIn(workspace, events, jobs, settings, uploads),
  ...operationsIn(offerings, customers, contacts, duplicates, merges, persons),
  ...operationsIn(sources, signals, bands, segments, questionnaires, observations, imports, savedMaps, verification),
  ...operationsIn(measures, questions, calibrations, shortening),
  ...operationsIn(
    scorecards,
    pointEdits,
    scorecardFiles,
    odds,
    find,
    overviews,
    supposedAnswers,
    matrices,
    waves,
    questionPlans,
    decisions,
    trials,
    trialMembers,
  ),
  ...operationsIn(statements, targets, perfectCustomers, benchmarks, screens, firstOfferings),
  ...operationsIn(vocabularies, agreements, reviews, drift, positioningFiles),
  ...operationsIn(insights, evaluations),
];

/** The operations that these contracts export. */
function operationsIn(...contracts: readonly Readonly<Record<string, unknown>>[]): Operation[] {
  return contracts.flatMap((contract) => Object.values(contract).filter(isOperation));
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'effect' in value && 'path' in value && 'example' in value;
}
