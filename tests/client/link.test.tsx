/** The page behind a link, as somebody meets it who never saw the console. */
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LinkPage } from '../../client/link/LinkPage.tsx';
import { takeToken } from '../../client/link/token.ts';
import { schemaOf } from '../../server/engine/show.ts';
import { reply } from '../../server/workflows/reply.ts';
import { review } from '../../server/workflows/review.ts';

const text = { body: 'He never came back.', cut: false, locale: 'en', created_at: '2026-03-02T10:00:00.000Z' };
const links = {
  proof: { purpose: 'proof', title: review.links?.proof?.says, form: schemaOf(review.transitions.answer_proof?.input), summary: { ...text, provider: 'Sow Plumbing' }, values: {} },
  challenge: { purpose: 'challenge', title: review.links?.challenge?.says, form: schemaOf(review.transitions.challenge?.input), summary: { ...text, rating: 2, title: 'Gone' }, values: {} },
  resubmit: {
    purpose: 'resubmit', title: review.links?.resubmit?.says, form: schemaOf(review.transitions.resubmit?.input), values: { title: 'Gone', body: text.body },
    summary: { ...text, title: 'Gone', provider: 'Sow Plumbing', ground: { en: 'Third party’s personal details', fr: 'Données personnelles d’un tiers' }, passage: 'Mr Morel', explanation: 'It names a neighbour.' },
  },
  reply: { purpose: 'reply', title: reply.links?.reply?.says, form: schemaOf(reply.transitions.submit?.input), summary: { ...text, rating: 2, title: 'Gone' }, values: { body: '' } },
} as const;

interface Sent {
  readonly path: string;
  readonly body: { readonly token?: string; readonly opened?: string; readonly input?: Record<string, unknown> };
}
type Answer = readonly [status: number, body: object];

let sent: Sent[];
/** What the house answers, in turn, to each route; the last answer stays. */
let house: Record<string, Answer[]>;

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    sent.push({ path, body: JSON.parse(body) as Sent['body'] });
    const answers = house[path] ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (!answer) return Promise.reject(new TypeError('no network'));
    return Promise.resolve(new Response(JSON.stringify(answer[1]), { status: answer[0] }));
  });
});
afterEach(() => vi.unstubAllGlobals());

const opened = (purpose: keyof typeof links, more: object = {}): Answer => [200, { ...links[purpose], locale: 'en', expires_at: '2026-03-09T10:00:00.000Z', refused: null, opened: `page-${purpose}`, ...more }];
const taken: Answer = [201, { done: { en: 'Proof received', fr: 'Preuve reçue' } }];
const refusal = (status: number, code: string, more: object = {}): Answer => [status, { code, detail: code, ...more }];

/** Opens the page as a letter does, with these answers waiting. */
function arrive(open: Answer[], submit: Answer[] = [taken]) {
  house = { '/api/links/open': open, '/api/links/submit': submit };
  return { user: userEvent.setup(), ...render(<LinkPage token="from-the-letter" />) };
}
const send = () => screen.getByRole('button', { name: 'Send my answer' });
const title = (name: string) => screen.findByRole('heading', { level: 1, name });
const answers = () => sent.filter(({ path }) => path === '/api/links/submit');

test('the token leaves the address bar, without the full stop that a mail reader took along', () => {
  window.history.replaceState(null, '', '/link#abc_D-9.');
  expect(takeToken()).toBe('abc_D-9');
  expect(window.location.href).toMatch(/\/link$/);
  expect(takeToken()).toBeUndefined();
});

test('an author reads what is asked and about which review, answers yes, and is told that nothing more is needed', async () => {
  const { user } = arrive([opened('proof')]);
  await title('Show that you wrote this review');
  expect(screen.getByRole('heading', { name: 'Your review of Sow Plumbing' })).toBeVisible();
  expect(screen.getByText('He never came back.')).toBeVisible();
  const asked = screen.getByRole('group', { name: 'I wrote this review after a service I received' });
  expect(within(asked).getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false]);
  await user.click(within(asked).getByRole('radio', { name: 'Yes' }));
  await user.type(screen.getByRole('textbox', { name: /Invoice or booking number/ }), 'Invoice 118');
  expect(screen.getByText('11 of 2,000 characters')).toBeVisible();
  await user.click(send());
  expect(await title('Thank you, we have your answer')).toHaveFocus();
  expect(screen.getByText('You may close this page.')).toBeVisible();
  expect(sent).toEqual([
    { path: '/api/links/open', body: { token: 'from-the-letter' } },
    { path: '/api/links/submit', body: { opened: 'page-proof', input: { confirms: true, proof: 'Invoice 118' } } },
  ]);
  expect(sessionStorage).toHaveLength(0);
});

test('“no” is an answer too', async () => {
  const { user } = arrive([opened('proof')]);
  await user.click(await screen.findByRole('radio', { name: 'No' }));
  await user.click(send());
  await title('Thank you, we have your answer');
  expect(answers()[0]?.body.input).toEqual({ confirms: false });
});

test('what is missing is said at the top, which takes the focus, and beside the field, which the list leads to', async () => {
  const { user } = arrive([opened('reply')]);
  await title('Reply to a review');
  await user.click(send());
  const box = screen.getByRole('alert');
  expect(box).toHaveFocus();
  const field = screen.getByRole('textbox');
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/Please write something here\./);
  await user.click(within(box).getByRole('link', { name: 'Your reply, shown beside the review' }));
  expect(field).toHaveFocus();
  expect(answers()).toEqual([]);
  await user.type(field, 'x');
  expect(field).toHaveAccessibleDescription(/Characters still missing: 1\./);
});

test('a letter in French opens a page in French, which can be turned to English and back', async () => {
  const { user } = arrive([opened('challenge', { locale: 'fr' })]);
  await title('Je ne reconnais pas l’auteur');
  expect(document.documentElement.lang).toBe('fr');
  expect(screen.getByText('2 sur 5')).toBeVisible();
  await user.type(screen.getByRole('textbox'), 'Inconnu ici');
  await user.click(screen.getByRole('button', { name: 'English' }));
  await title('I do not recognise the author');
  expect(document.documentElement.lang).toBe('en');
  expect(screen.getByRole('textbox')).toHaveValue('Inconnu ici');
  await user.click(send());
  await title('Thank you, we have your answer');
  // The one reason there is needs no choosing.
  expect(answers()[0]?.body.input).toEqual({ reason: 'author_not_recognised', statement: 'Inconnu ici' });
});

test('a returned text stands in the form, beneath the reasons for which it came back', async () => {
  arrive([opened('resubmit')]);
  await title('Change your review');
  expect(screen.getByText('Third party’s personal details')).toBeVisible();
  expect(screen.getByText('It names a neighbour.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('Gone');
  expect(screen.getByRole('textbox', { name: 'Your review' })).toHaveValue('He never came back.');
  expect(document.querySelector('blockquote')).toBeNull();
});

test('what was typed is still there when the tab comes back', async () => {
  const first = arrive([opened('reply')]);
  await first.user.type(await screen.findByRole('textbox'), 'We came back twice.');
  first.unmount();
  arrive([opened('reply')]);
  expect(await screen.findByRole('textbox')).toHaveValue('We came back twice.');
});

test('a refusal is told in the house’s own words, and the text stays', async () => {
  const mend = { en: 'Write at most the last four digits.', fr: 'N’écrivez que les quatre derniers chiffres.' };
  const card = refusal(422, 'PAYMENT_DATA_NOT_ALLOWED', { detail: 'This text holds a card number.', unmet: [{ mend }] });
  const { user } = arrive([opened('reply')], [card, taken]);
  await user.type(await screen.findByRole('textbox'), 'Card 4111');
  await user.click(send());
  const box = await screen.findByRole('alert');
  expect(box).toHaveTextContent('This text holds a card number.');
  expect(box).toHaveTextContent(mend.en);
  expect(box).toHaveFocus();
  expect(screen.getByRole('textbox')).toHaveValue('Card 4111');
  await user.click(send());
  await title('Thank you, we have your answer');
});

test.each([
  ['the server cannot be reached', [], /could not be reached/],
  ['the server breaks', [refusal(500, 'BROKEN')], /went wrong on our side/],
  ['the link ended meanwhile', [refusal(404, 'MISSING')], /ended while the page was open/],
  ['a field is refused by the server', [refusal(422, 'INVALID', { errors: { body: 'Not like this.' } })], /Not like this\./],
] as const)('the text stays when %s', async (_case, submit, words) => {
  const { user } = arrive([opened('reply')], [...submit]);
  await user.type(await screen.findByRole('textbox'), 'We came back.');
  await user.click(send());
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(screen.getByRole('textbox')).toHaveValue('We came back.');
});

test('after half an hour the link is opened again by itself, and the answer leaves', async () => {
  const { user } = arrive([opened('reply')], [refusal(401, 'SIGNED_OUT'), taken]);
  await user.type(await screen.findByRole('textbox'), 'We came back.');
  await user.click(send());
  await title('Thank you, we have your answer');
  expect(sent.map(({ path }) => path.slice('/api/links/'.length))).toEqual(['open', 'submit', 'open', 'submit']);
});

test('a double tap is one answer', async () => {
  const { user } = arrive([opened('reply')]);
  await user.type(await screen.findByRole('textbox'), 'We came back.');
  // Both before the first can have been answered.
  const button = send();
  fireEvent.click(button);
  fireEvent.click(button);
  await title('Thank you, we have your answer');
  expect(answers()).toHaveLength(1);
});

test.each([
  ['unknown or over', refusal(404, 'MISSING'), 'This link does not work, or no longer'],
  ['already answered', refusal(409, 'LINK_USED'), 'You have already answered'],
  ['of a case that moved on', opened('proof', { refused: { code: 'INVALID_TRANSITION', detail: { en: '', fr: '' } } }), 'Nothing is needed from you any more'],
] as const)('a link that is %s has a page of its own', async (_case, open, heading) => {
  arrive([open]);
  expect(await title(heading)).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  expect(screen.getByText(/a person reads it/)).toBeVisible();
});

test('whoever opened too often, or has no network, can try again', async () => {
  const { user } = arrive([refusal(429, 'SLOW_DOWN'), opened('proof')]);
  await title('Please wait a minute');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await title('Show that you wrote this review');
});
