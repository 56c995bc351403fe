import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { pages } from '../../server/http/pages.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

test('the files of the console travel compressed to a browser that asks for it, and as they are to one that does not', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'entente-pages-'));
  mkdirSync(join(dist, 'console', 'assets'), { recursive: true });
  writeFileSync(join(dist, 'console', 'index.html'), '<!doctype html><title>Entente</title>');
  const script = 'export const words = "the same words again and again";\n'.repeat(400);
  writeFileSync(join(dist, 'console', 'assets', 'index-1.js'), script);
  const server = createServer(express().use(pages(dist)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close(), () => rmSync(dist, { recursive: true }));
  const asks = (encoding: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/assets/index-1.js`, { headers: { 'Accept-Encoding': encoding } });
  const [small, plain] = [await asks('gzip'), await asks('identity')];
  expect([small.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['gzip', null]);
  expect([await small.text(), await plain.text()]).toEqual([script, script]);
  expect(small.headers.get('vary')).toContain('Accept-Encoding');
});
