/** The screens of cases of protection, complaints, mediation and appeals, as every screen is looked at. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { holds, looking } from './looks.ts';

let house: OpenHouse;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** The first row of a table that answers to this. */
const first = async (table: string, where: Record<string, unknown> = {}): Promise<Record<string, number>> =>
  (await house.house.database.read(table).where(where).orderBy('id').first()) as Record<string, number>;

const { walks } = looking(() => ({ browser, house }));

test('complaints about us, trainings and fairness', async () => {
  const { id } = await first('staff_complaints', { state: 'under_review' });
  const looking = await walks('manager2', [
    '/staff_complaints', '/staff_complaints/create', '/complaints/passed_on', '/insights/trainings', '/trainings/create', '/insights?locale=fr', '/insights/yearly?year=2026', '/promises', '/second_looks', '/insights/fairness', '/consistency_reviews/create', `/staff_complaints/${id}/show`,
  ]);
  for (const visitor of looking) {
    await visitor.page.keyboard.press('c');
    await visitor.page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await holds(visitor, 'the conclusions of a complaint');
  }
});

test('the ladder: a block that is due, a review asked for, a proposal, somebody held back under another name', async () => {
  const named = async (name: string, state?: string) => (await first('customers', { name, ...(state && { state }) })).id;
  const people = [await named('Darren Oldroyd', 'blocked'), await named('Gareth Pugh'), await named('Michel Blanchard'), await named('D. Oldroyd')];
  await walks('manager2', ['/customers', ...people.map((id) => `/customers/${id}/show`)]);
});

test('mediations: the list, a room under way, one that was signed and closed, and the form of a request', async () => {
  const [open, closed] = [await first('mediations', { state: 'exchanging' }), await first('mediations', { state: 'closed' })];
  await walks('manager2', ['/mediations', `/mediations/${open.id}/show`, `/mediations/${closed.id}/show`, '/mediations/create']);
});

test('incidents, support, and the report from any page', async () => {
  const [waits, support] = [await first('incidents', { state: 'reported' }), await first('support_actions', { state: 'offered' })];
  const looking = await walks('manager', ['/incidents', `/incidents/${waits.id}/show`, `/incidents/${waits.id}`, '/support_actions', `/support_actions/${support.id}/show`, '/my-reports', `/customers/${waits.customer_id}/show`]);
  for (const visitor of looking) {
    await visitor.page.keyboard.press('.');
    await visitor.page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await holds(visitor, 'a report');
  }
});

test('appeals, waiting, under review and decided', async () => {
  const ids = await Promise.all(['received', 'under_review', 'overturned', 'reduced'].map(async (state) => (await first('appeals', { state, of_resource: 'sanctions' })).id));
  await walks('manager2', ['/appeals', ...ids.map((id) => `/appeals/${id}/show`)]);
});
