/** What a link asks beyond a few questions: marks, groups, lists, what follows from an answer, and documents. */
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LinkPage } from '../../client/link/LinkPage.tsx';
import { schemaOf } from '../../server/engine/show.ts';
import { acceptance, declaration } from '../../server/workflows/applicationForms.ts';
import { clientForm } from '../../server/workflows/referenceSheet.ts';

const say = (text: string) => ({ en: text, fr: text });
const links = {
  answer: { title: say('A few questions'), form: schemaOf(clientForm), summary: { heading: say('The service'), facts: [{ label: say('Professional'), value: 'Karim Sow (plumbing)' }], lines: [say('Karim Sow gave us your name.')] } },
  declare: { title: say('Name your customers'), form: schemaOf(declaration), summary: { heading: say('Your application') }, values: { worked_before: true } },
  sign: {
    title: say('Accept'), form: schemaOf(acceptance),
    summary: { heading: say('The documents'), documents: [{ id: 'quality-charter', title: say('Quality charter'), version: 3, clauses: [say('Every review is read by a person.')] }] },
  },
};

let sent: { path: string; input?: Record<string, unknown> }[];
let refusal: object | undefined;

beforeEach(() => {
  sent = [];
  refusal = undefined;
});
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

async function arrive(purpose: keyof typeof links) {
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    sent.push({ path, ...(JSON.parse(body) as object) });
    const open = { purpose, locale: 'en', values: {}, ...links[purpose], expires_at: '2026-03-09T10:00:00.000Z', refused: null, opened: `page-${purpose}` };
    const [status, answer] = path.endsWith('open') ? [200, open] : refusal ? [422, refusal] : [201, { done: say('Done') }];
    return Promise.resolve(new Response(JSON.stringify(answer), { status }));
  });
  render(<LinkPage token="from-the-letter" />);
  await screen.findByRole('button', { name: 'Send my answer' });
  return userEvent.setup();
}

const group = (name: string | RegExp, within_: HTMLElement = document.body) => within(within_).getByRole('group', { name });
const choose = (question: string | RegExp, answer: string, inside?: HTMLElement) => within(group(question, inside)).getByRole('radio', { name: answer });
const send = () => screen.getByRole('button', { name: 'Send my answer' });
const submitted = () => sent.filter(({ path }) => path.endsWith('submit')).map(({ input }) => input);

test('a client is told who named them, and is asked nothing before they agree', async () => {
  const user = await arrive('answer');
  expect(screen.getByText('Karim Sow (plumbing)')).toBeVisible();
  expect(screen.getByText('Karim Sow gave us your name.')).toBeVisible();
  expect(screen.queryByRole('group', { name: 'How satisfied are you?' })).toBeNull();
  await user.click(choose('Do you agree to answer a few questions?', 'Yes'));
  await user.click(choose('Is the service described above right?', 'Yes'));
  for (const [question, mark] of [['How professional was their work?', '4'], ['How satisfied are you?', '5']] as const) await user.click(choose(/From 1/, mark, group(question)));
  await user.type(within(group('How satisfied are you?')).getByRole('textbox'), 'No leak since.');
  await user.click(send());
  // One answer is still missing: it is named, and one is led to it.
  await user.click(screen.getByRole('link', { name: 'Would you call on them again?' }));
  expect(choose('Would you call on them again?', 'Yes')).toHaveFocus();
  await user.click(choose('Would you call on them again?', 'Not sure'));
  await user.click(send());
  await screen.findByRole('heading', { name: 'Thank you, we have your answer' });
  expect(submitted()).toEqual([{ agreed_to_answer: true, service_as_declared: 'yes', professionalism: { score: 4 }, satisfaction: { score: 5, comment: 'No leak since.' }, would_hire_again: 'unsure' }]);
});

test('whoever refuses says so in one answer, and why only if they wish', async () => {
  const user = await arrive('answer');
  await user.click(choose('Do you agree to answer a few questions?', 'No'));
  expect(screen.getByRole('textbox', { name: /You may say why/ })).toBeVisible();
  await user.click(send());
  await screen.findByRole('heading', { name: 'Thank you, we have your answer' });
  expect(submitted()).toEqual([{ agreed_to_answer: false }]);
});

test('a candidate names customers one after the other, takes a line out, and is led to what the house refuses in one of them', async () => {
  const user = await arrive('declare');
  expect(screen.getAllByRole('group', { name: /^No\. \d$/ })).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Take out no. 3' }));
  await user.click(screen.getByRole('button', { name: 'Take out no. 2' }));
  await user.click(screen.getByRole('button', { name: 'Add another' }));
  await waitFor(() => expect(within(group('No. 2')).getByRole('textbox', { name: 'Customer’s name' })).toHaveFocus());
  for (const [line, name] of [['No. 1', 'Mariam Diop'], ['No. 2', 'Paul Martin']] as const) {
    const row = group(line);
    await user.type(within(row).getByRole('textbox', { name: 'Customer’s name' }), name);
    await user.type(within(row).getByRole('textbox', { name: /Telephone/ }), '+33 6 11 22 33 44');
    await user.click(choose('Language spoken', 'French', row));
    await user.type(within(row).getByRole('textbox', { name: /What you did/ }), 'A boiler');
    await user.type(within(row).getByLabelText('Day it ended'), '2026-02-10');
    await user.click(choose('They agree to be contacted', 'Yes', row));
  }
  refusal = { code: 'INVALID', errors: { 'customers.1.client_phone': 'This number is the first customer’s.' } };
  await user.click(send());
  await user.click(await screen.findByRole('link', { name: /No\. 2 – Telephone/ }));
  expect(within(group('No. 2')).getByRole('textbox', { name: /Telephone/ })).toHaveFocus();
  const customer = { client_phone: '+33 6 11 22 33 44', locale: 'fr', service_description: 'A boiler', service_ended_on: '2026-02-10', agrees: true };
  expect(submitted()).toEqual([{ worked_before: true, customers: [{ client_name: 'Mariam Diop', ...customer }, { client_name: 'Paul Martin', ...customer }] }]);
});

test('whoever has had no customer yet says so in one answer, and is asked for no names', async () => {
  const user = await arrive('declare');
  await user.click(choose('Have you worked for customers already?', 'No'));
  expect(screen.queryByRole('group', { name: /^No\. \d$/ })).toBeNull();
  await user.click(send());
  await screen.findByRole('heading', { name: 'Thank you, we have your answer' });
  expect(submitted()).toEqual([{ worked_before: false }]);
});

test('each document’s text stands under the box that accepts it, and a name is the signature', async () => {
  const user = await arrive('sign');
  expect(screen.getByText('Every review is read by a person.')).not.toBeVisible();
  await user.click(screen.getByText(/Read it/));
  expect(screen.getByText('Every review is read by a person.')).toBeVisible();
  await user.click(send());
  expect(screen.getByRole('link', { name: 'I have read and accept' })).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: /^Quality charter/ }));
  await user.type(screen.getByRole('textbox', { name: 'Your name, as a signature' }), 'Karim Sow');
  await user.click(send());
  await screen.findByRole('heading', { name: 'Thank you, we have your answer' });
  expect(submitted()).toEqual([{ accepts: ['quality-charter'], signed_name: 'Karim Sow' }]);
});
