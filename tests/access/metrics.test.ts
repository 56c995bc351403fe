import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openMetrics } from '../../server/http/metrics.ts';
import { world } from '../support/world.ts';
import { publishedReview } from '../workflows/acting.ts';

test('without METRICS_PORT nothing listens', async () => {
  expect(await openMetrics((await world()).house)).toBeNull();
});

test('on METRICS_PORT a collector finds the house’s gauges, every delivery of letters among them, and no words of anybody', async () => {
  const here = await world({ METRICS_PORT: '0' });
  await publishedReview(here);
  here.passes({ minutes: 10, seconds: 20 });
  const server = await openMetrics(here.house);
  try {
    const url = `http://127.0.0.1:${(server?.address() as AddressInfo | undefined)?.port}`;
    const answer = await fetch(`${url}/metrics`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const text = await answer.text();
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{delivery="[a-z_]+"\})? [\d.e+-]+)$/);
    expect(text).toContain('entente_letters{delivery="waiting"} 2\n');
    expect(text).toContain('entente_letters{delivery="set_aside"} 0\n');
    expect(text).toContain('entente_letters_late_seconds 600\n');
    expect(text).not.toContain('@');
    expect((await fetch(`${url}/`)).status).toBe(404);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(404);
  } finally {
    server?.close();
  }
});
