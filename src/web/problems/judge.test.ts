import { expect, it } from 'vitest';
import type { Judgement } from '../../positioning/screen/contract.ts';
import { saidBy } from './judge.ts';

it('knows the last word of a judge at a gate, and that one who has not spoken says nothing, not even “unknown”', () => {
  const said = (judge: string, answer: Judgement['answer'], gate: Judgement['gate'] = 'urgent'): Judgement => {
    return { gate, judge, answer, note: '', evidence: '', at: '2026-11-20T08:00:00.000Z' };
  };
  const judgements = [
    said('sales', 'yes'),
    said('Sales ', 'no'),
    said('service', 'unknown'),
    said('sales', 'yes', 'willPay'),
  ];
  expect(saidBy('sales', judgements, 'urgent')).toBe('no');
  expect(saidBy('sales', judgements, 'willPay')).toBe('yes');
  expect(saidBy('service', judgements, 'urgent')).toBe('unknown');
  expect(saidBy('marketing', judgements, 'urgent')).toBeUndefined();
});
