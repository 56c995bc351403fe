import { describe, expect, test } from 'vitest';
import { startDraining } from '../../server/http/health.ts';
import { place } from './support.ts';

const well = { ok: true, database: true, migrations: true, disk: true, outbox: true, draining: false };

const letter = (due_at: string) => ({
  key: `k:${due_at}`, resource: 'reviews', record_id: 1, kind: 'x', to_name: 'x', to_email: 'x@example.org', locale: 'en', subject: 'x', body: 'x',
  delivery: 'waiting', due_at, created_at: due_at,
});

describe('health', () => {
  test('/livez answers without asking anything, and says no more than that', async () => {
    const { ask, house } = await place();
    await house.database.close();
    const answer = await ask('/livez');
    expect([answer.status, answer.text, answer.headers.get('cache-control')]).toEqual([200, '{"ok":true}', 'no-store']);
  });

  test('/readyz says what it asked and shows no version', async () => {
    const { ask } = await place();
    const answer = await ask('/readyz');
    expect([answer.status, answer.body]).toEqual([200, well]);
  });

  test('/readyz refuses while the database does not answer', async () => {
    const { ask, house } = await place();
    await house.database.close();
    const answer = await ask('/readyz');
    expect([answer.status, answer.body]).toEqual([503, expect.objectContaining({ ok: false, database: false, disk: true })]);
  });

  test('/readyz refuses when a migration of this build has not run', async () => {
    const { ask, house } = await place();
    await house.database.migrateDown();
    expect([(await ask('/readyz')).body]).toEqual([expect.objectContaining({ ok: false, migrations: false })]);
  });

  test('/readyz refuses when a letter has waited an hour past its time: nothing sends any more', async () => {
    const { ask, house, wait } = await place();
    await house.database.transaction((trx) => trx('letters').insert(letter('2026-03-02T09:00:00.000Z')));
    expect((await ask('/readyz')).status).toBe(200);
    wait(60);
    expect([(await ask('/readyz')).body]).toEqual([{ ...well, ok: false, outbox: false }]);
  });

  test('/readyz asks at most once a second, however often it is called', async () => {
    const { ask, house, wait } = await place();
    await ask('/readyz');
    await house.database.transaction((trx) => trx('letters').insert(letter('2026-03-02T07:00:00.000Z')));
    expect((await ask('/readyz')).status).toBe(200);
    wait(1 / 60);
    expect((await ask('/readyz')).status).toBe(503);
  });

  test('/readyz refuses at once while the process leaves', async () => {
    const { ask, house } = await place();
    await ask('/readyz');
    startDraining(house);
    expect([(await ask('/readyz')).status, (await ask('/livez')).status]).toEqual([503, 200]);
  });
});
