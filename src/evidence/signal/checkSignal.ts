import { evidenceFailure } from '../failures.ts';
import { type Signal, signalKinds } from '../signal.ts';
import { type OutcomeRule, textsOfRule } from './outcomeRule.ts';

/**
 * Refuses a signal that contradicts itself, such as a scale without answers: `signal-invalid`. The codes of a yes/no are
 * always `no` and `yes`.
 */
export function checkSignal(signal: Signal, rule: OutcomeRule | null): void {
  const complaint = complaintAbout(signal) ?? complaintAboutOutcome(signal, rule);
  if (!complaint) return;
  throw evidenceFailure('signal-invalid', `"${signal.id}": ${complaint.message}.`, complaint.remedy, {
    field: complaint.field,
  });
}

interface Complaint {
  readonly field: string;
  readonly message: string;
  readonly remedy: string;
}

function complaintAbout({ kind, answers, axis, about, role }: Signal): Complaint | undefined {
  const { isNumeric, maySpeakToAxis } = signalKinds[kind];
  if (isNumeric && answers) {
    return { field: 'answers', message: `a ${kind} has no answers`, remedy: 'Leave them out.' };
  }
  if (kind === 'scale' && !answers) {
    return { field: 'answers', message: 'a scale needs its answers', remedy: 'State their codes from low to high.' };
  }
  if (kind === 'yesno' && answers?.join() !== 'no,yes') {
    return { field: 'answers', message: 'the answers of a yesno are no and yes', remedy: 'Leave them out.' };
  }
  if (answers && new Set(answers).size < answers.length) {
    return { field: 'answers', message: 'an answer stands there twice', remedy: 'State each answer once.' };
  }
  if (axis && !maySpeakToAxis) {
    const remedy = 'Leave the axis out, or make it a scale, a yesno or a number.';
    return { field: 'axis', message: `a ${kind} has no order and cannot speak to an axis`, remedy };
  }
  if (axis && (about === 'person' || role === 'outcome')) {
    const remedy = 'Leave the axis out.';
    return { field: 'axis', message: 'a signal about a person and an outcome speak to no axis', remedy };
  }
  return undefined;
}

function complaintAboutOutcome({ role, kind, about }: Signal, rule: OutcomeRule | null): Complaint | undefined {
  if (role !== 'outcome') {
    if (!rule) return undefined;
    return {
      field: 'outcome',
      message: 'only an outcome says which ends are good',
      remedy: 'Make its role "outcome".',
    };
  }
  if (!rule) {
    const remedy = 'State the texts that are good and those that are not.';
    return { field: 'outcome', message: 'an outcome has to say which ends are good', remedy };
  }
  if (signalKinds[kind].isNumeric) {
    return { field: 'kind', message: `an outcome is no ${kind}`, remedy: 'Make its kind "choice".' };
  }
  if (about === 'person') {
    const remedy = 'Make it about the organisation.';
    return { field: 'about', message: 'an outcome is about the organisation', remedy };
  }
  const texts = textsOfRule(rule);
  if (new Set(texts).size < texts.length) {
    return { field: 'outcome', message: 'a text stands there twice', remedy: 'Put each text into one list.' };
  }
  return undefined;
}
