import type { z } from 'zod';
import type { Base } from '../../evidence/living/livingBase.ts';
import { selectionFailure } from '../failures.ts';
import { foundRow } from '../judged/foundRow.ts';
import type { chooseWaveOperation } from './contract.ts';
import type { WaveRequest } from './waveRequest.ts';

type Stated = Omit<z.output<typeof chooseWaveOperation.input>, 'offering' | 'explain' | 'exact'>;

/**
 * The rules that a person has stated, with customers by number. Raises `customer-unknown`, and `wave-rule-invalid` for a
 * lock of a customer that has its outcome.
 */
export function statedRequest(base: Base, stated: Stated): WaveRequest {
  const isRetrospective = !base.outcomes.includes(-1);
  const numberOf = (customer: string): number => {
    const row = foundRow(base, customer);
    if (isRetrospective || base.outcomes[row] === -1) return base.numbers[row] as number;
    throw selectionFailure(
      'wave-rule-invalid',
      `Customer "${customer}" has its outcome already and is no candidate.`,
      'Lock only customers without an outcome.',
    );
  };
  return {
    take: stated.take ?? null,
    reservedOutside: stated.reservedOutside ?? null,
    segmentSignal: stated.segmentSignal ?? null,
    segmentLimits: stated.segmentLimits.map(({ segment, least, most }) => ({
      segment,
      ...(least !== undefined && { least }),
      ...(most !== undefined && { most }),
    })),
    gates: stated.gates,
    lockedIn: [...new Set(stated.lockedIn.map(numberOf))],
    lockedOut: [...new Set(stated.lockedOut.map(numberOf))],
    cuts: stated.cuts ?? null,
  };
}
