/**
 * What the examples of evidence need beside the imported deals (import 1, delivery 1; deal-50 is customer 50): delivery 2
 * stands and delivery 3 is taken back, both of customer 50; signal `fleet-size` is retired; source `pilot-call` has said
 * nothing, and `former-panel` was removed.
 */
export const world: readonly { readonly operation: string; readonly input: unknown }[] = [
  { operation: 'sources.create', input: { id: 'pilot-call', kind: 'interview' } },
  { operation: 'sources.create', input: { id: 'former-panel', kind: 'questionnaire' } },
  { operation: 'sources.remove', input: { source: 'former-panel' } },
  { operation: 'signals.create', input: { id: 'fleet-size', label: 'Vehicles in its fleet', kind: 'number' } },
  { operation: 'signals.retire', input: { signal: 'fleet-size' } },
  {
    operation: 'questionnaires.answer',
    input: { customer: 'deal-50', answers: [{ question: 'bw-change-new', answer: 'yes' }] },
  },
  {
    operation: 'observations.record',
    input: { customer: 'deal-50', source: 'colleague', facts: [{ signal: 'bw-must-haves', value: '4' }] },
  },
  { operation: 'observations.retract', input: { observation: '3.50', why: 'It was said of another customer.' } },
];
