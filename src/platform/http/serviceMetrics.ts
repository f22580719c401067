import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface ServiceMetrics {
  readonly contentType: string;
  /** Notes one answered request; `operation` is an id, or a fixed word for what is none. */
  request(operation: string, status: number, seconds: number): void;
  /** All of it as Prometheus reads it. */
  text(): Promise<string>;
}

export interface MeasuredState {
  /** How many jobs are in each state. */
  readonly jobs: () => Promise<Readonly<Record<string, number>>>;
}

/** The figures of one service, in a registry of their own. */
export function serviceMetrics({ jobs }: MeasuredState): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'bellwether_requests_total',
    help: 'Requests by operation and status.',
    labelNames: ['operation', 'status'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'bellwether_request_seconds',
    help: 'Seconds until the answer began, by operation.',
    labelNames: ['operation'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers,
  });
  const jobGauge = new Gauge({
    name: 'bellwether_jobs',
    help: 'Jobs by state.',
    labelNames: ['state'] as const,
    registers: [],
    async collect() {
      this.reset();
      for (const [state, many] of Object.entries(await jobs())) this.set({ state }, many);
    },
  });
  registry.registerMetric(jobGauge);
  return {
    contentType: registry.contentType,
    request: (operation, status, seconds) => {
      requests.inc({ operation, status });
      durations.observe({ operation }, seconds);
    },
    text: () => registry.metrics(),
  };
}
