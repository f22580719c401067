import { type Handled, type ReadContext, reads, sends } from '../../platform/operation/handled.ts';
import type { ParsedInputOf } from '../../platform/operation/operation.ts';
import { selectedCustomers } from '../find/store.ts';
import { oddsBasis } from '../judged/oddsBasis.ts';
import type { JudgedBases } from '../judged/store.ts';
import { getMatrix, sendMatrixPoints } from './contract.ts';
import { pictured, pointBytes } from './pictured.ts';

export function matrixRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(getMatrix, async (input, context) => {
      const { judged, picture } = await drawn(input, context);
      const { x, y, quadrants, placed, unknown, expectedOver } = picture.matrix;
      const { lowLow, highLow, lowHigh, highHigh } = quadrants;
      return {
        x: { ...x, cut: x.cut && { ...x.cut }, label: picture.labels.x },
        y: { ...y, cut: y.cut && { ...y.cut }, label: picture.labels.y },
        quadrants: {
          lowLow: { ...lowLow },
          highLow: { ...highLow },
          lowHigh: { ...lowHigh },
          highHigh: { ...highHigh },
        },
        customers: picture.rows.length,
        placed,
        unknown: { ...unknown },
        expectedOver,
        judgedBy: oddsBasis(judged),
        seenVersion: judged.base.version,
      };
    }),
    sends(sendMatrixPoints, async (input, context) => {
      const { judged, picture } = await drawn(input, context);
      return { fileName: 'matrix.bin', content: inPieces(pointBytes(judged, picture)) };
    }),
  ];

  async function drawn({ offering, ...request }: ParsedInputOf<typeof getMatrix>, context: ReadContext) {
    const selected = await selectedCustomers(context, offering);
    const judged = await judgedBases.current(context, offering);
    return { judged, picture: pictured(judged, selected, request) };
  }
}

const PIECE_BYTES = 1 << 18;

async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES);
}
