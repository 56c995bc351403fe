/** Figures for a collector, in Prometheus' text format, on a port of its own that stands behind no sign-in: numbers only, nobody's words. */
import { type Server, createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { House } from '../house.ts';

interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly values: readonly { readonly label?: string; readonly value: number }[];
}

/** How a letter may stand; each is told, so that none is missing when it is nil. */
const deliveries = ['waiting', 'leaving', 'sent', 'set_aside', 'cancelled'];

async function gauges({ database, clock }: House): Promise<Gauge[]> {
  const counted = (await database.read('letters').groupBy('delivery').select('delivery').count({ n: '*' })) as { delivery: string; n: number | string }[];
  const oldest = (await database.read('letters').where({ delivery: 'waiting' }).min({ due_at: 'due_at' }).first()) as { due_at: string | null };
  const late = oldest.due_at === null ? 0 : Math.max(0, (clock.now().getTime() - Date.parse(oldest.due_at)) / 1_000);
  const { utilization } = performance.eventLoopUtilization();
  return [
    { name: 'process_resident_memory_bytes', help: 'Memory of this process.', values: [{ value: process.memoryUsage.rss() }] },
    { name: 'process_uptime_seconds', help: 'Since this process started.', values: [{ value: Math.round(process.uptime()) }] },
    { name: 'entente_event_loop_utilization', help: 'Share of its time in which this process was busy, 0 to 1.', values: [{ value: utilization }] },
    { name: 'entente_letters', help: 'Letters by delivery.', values: deliveries.map((delivery) => ({ label: `delivery="${delivery}"`, value: Number(counted.find((one) => one.delivery === delivery)?.n ?? 0) })) },
    { name: 'entente_letters_late_seconds', help: 'How late the oldest waiting letter is.', values: [{ value: late }] },
  ];
}

const written = ({ name, help, values }: Gauge): string =>
  [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...values.map(({ label, value }) => `${name}${label ? `{${label}}` : ''} ${value}`)].join('\n');

/** Listens on METRICS_PORT, beside the house's own address; null when none is set. `GET /metrics` is its only page. */
export async function openMetrics(house: House): Promise<Server | null> {
  const { METRICS_PORT, HOST } = house.settings;
  if (METRICS_PORT === null) return null;
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    gauges(house).then(
      (all) => response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(`${all.map(written).join('\n')}\n`),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(METRICS_PORT, HOST, resolve);
  });
  return server;
}
