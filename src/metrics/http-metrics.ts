import { Histogram, type Registry } from 'prom-client';

/** One request and how it ended. */
export interface MeasuredRequest {
  readonly method: string;
  readonly route: string | null;
  readonly status: number | null;
  readonly isBrokenOff: boolean;
  readonly ms: number;
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Counts and times requests by route, method and status; each of the three has only so many values. */
export class HttpMetrics {
  private readonly seconds: Histogram<'method' | 'route' | 'status'>;

  constructor(registry: Registry) {
    this.seconds = new Histogram({
      name: 'postbag_http_request_duration_seconds',
      help: 'Requests by route as it is written, method and status, from the first byte to the last; broken_off when the caller went before.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    });
  }

  observe({ method, route, status, isBrokenOff, ms }: MeasuredRequest): void {
    this.seconds.observe(
      {
        method: METHODS.has(method) ? method : 'other',
        route: route ?? 'none',
        status: isBrokenOff ? 'broken_off' : String(status),
      },
      ms / 1000,
    );
  }
}
