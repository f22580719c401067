import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InputOf } from '../../platform/operation/operation.ts';
import { sendMatrixPoints } from '../../selection/matrix/contract.ts';
import { wholeOf } from '../connection/saveFile.ts';
import { service } from '../connection/service.ts';
import { aboutOffering } from '../offerings/aboutOffering.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { type PointIndex, pointIndex } from './pointIndex.ts';
import { decodedPoints, type Points } from './points.ts';

export interface MatrixData {
  readonly points: Points;
  readonly index: PointIndex;
}

const MINUTES_KEPT = 2;

/** The points of the picture, read once for each pair of axes, filter and version of the workspace. */
export function useMatrixData(asked: InputOf<typeof sendMatrixPoints>) {
  const input = aboutOffering(sendMatrixPoints, asked, useOffering());
  return useQuery({
    queryKey: [sendMatrixPoints.id, input],
    queryFn: ({ signal }) => readMatrix(input, signal),
    // Twenty megabytes are not compared with twenty others.
    structuralSharing: false,
    placeholderData: keepPreviousData,
    gcTime: MINUTES_KEPT * 60_000,
  });
}

async function readMatrix(input: InputOf<typeof sendMatrixPoints>, signal: AbortSignal): Promise<MatrixData> {
  const { content } = await service.fetchFile(sendMatrixPoints, input, { signal });
  const bytes = await (await wholeOf(content, 'application/octet-stream')).arrayBuffer();
  const points = decodedPoints(bytes);
  return { points, index: pointIndex(points.xs, points.ys) };
}
