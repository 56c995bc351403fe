/** The screens of providers' conduct in both languages, both themes and both sizes. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { holds, leads, looking } from './looks.ts';

let house: OpenHouse;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** The first row of a table that answers to this, where a column is filled. */
async function first(table: string, where: Record<string, unknown> = {}, written = 'id'): Promise<number> {
  return ((await house.house.database.read(table).where(where).whereNotNull(written).orderBy('id').first('id')) as { id: number }).id;
}

describe('through both windows', () => {
  const { walks } = looking(() => ({ browser, house }));

  test('a case from its queue to its decision', async () => {
    const [signalled, heard] = [await first('conduct_cases', { state: 'signalled' }), await first('conduct_cases', { state: 'hearing', proposal: null }, 'statement')];
    const people = await walks('manager2', [
      '/conduct_cases', `/conduct_cases/${await first('conduct_cases', { outcome: 'suspension' })}/show`, `/conduct_cases/${await first('conduct_cases', { state: 'hearing' }, 'proposal')}/decision`,
      '/conduct_cases/create', `/conduct_cases/${signalled}/show`,
    ]);
    for (const eyes of people) {
      await eyes.page.keyboard.press('o');
      await eyes.page.getByRole('dialog').waitFor();
      await holds(eyes, 'what is alleged');
      await eyes.page.keyboard.press('Escape');
      await leads(eyes, `/conduct_cases/${heard}/decision`);
      await eyes.page.getByRole('radio').nth(2).check();
      await holds(eyes, 'a decision half written');
    }
  });

  test('sanctions and what stands beside them', async () => {
    await walks('manager2', [
      '/sanctions', `/sanctions/${await first('sanctions', { state: 'in_force', level: 'suspension' })}/show`, `/providers/${await first('providers', { state: 'suspended' })}/show`,
      '/fee_refunds', `/fee_refunds/${await first('fee_refunds', { state: 'asked' })}/show`, '/fee_refunds/create',
      '/profile_claims', `/profile_claims/${await first('profile_claims', { state: 'declared' })}/show`,
      `/provider_requests/${await first('provider_requests', { outcome: 'cannot_satisfy' })}/show`, '/scoping_notes', `/scoping_notes/${await first('scoping_notes', { state: 'measured' })}/show`, `/commitments/${await first('commitments', { state: 'broken' })}/show`,
      '/disclosures', `/disclosures/${await first('disclosures', { state: 'covered' })}/show`, `/restitutions/${await first('restitutions')}/show`,
    ]);
  });
});
