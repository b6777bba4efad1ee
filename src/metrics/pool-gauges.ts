import { type Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';

/** How this copy's connections to PostgreSQL are used at the moment of asking. */
export function addPoolGauges(registry: Registry, pool: Pool): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name: `postbag_pool_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  };
  gauge('total', 'Connections to PostgreSQL that are open.', () => pool.totalCount);
  gauge('idle', 'Open connections that nobody uses.', () => pool.idleCount);
  gauge('waiting', 'Acts and reads that wait for a connection.', () => pool.waitingCount);
  gauge('most', 'Connections that may be open at most (POOL_SIZE).', () => pool.options.max);
}
