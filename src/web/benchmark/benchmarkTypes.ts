import type { OutputOf } from '../../platform/operation/operation.ts';
import type {
  benchmarkOfCustomer,
  compareBenchmarks,
  getBenchmark,
  mapBenchmark,
} from '../../positioning/benchmark/contract.ts';

export type Benchmark = OutputOf<typeof getBenchmark>;
export type BenchmarkTrait = Benchmark['traits'][number];
export type Measure = NonNullable<BenchmarkTrait['measure']>;
export type Heat = OutputOf<typeof mapBenchmark>;
export type HeatItem = Heat['items'][number];
export type CustomerBenchmark = OutputOf<typeof benchmarkOfCustomer>;
export type CustomerTrait = CustomerBenchmark['traits'][number];
export type ShortestPath = CustomerBenchmark['shortestPath'];
export type Comparison = OutputOf<typeof compareBenchmarks>;
