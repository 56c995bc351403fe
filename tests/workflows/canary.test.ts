import { expect, test } from 'vitest';
import { type Name, type Person, type World, world } from '../support/world.ts';
import { byLink, doubting, proof } from './acting.ts';
import { everyAnswer } from './everyDoor.ts';

/** Words that stand in one hidden place each, so that wherever one turns up is a leak. */
const canaries = {
  author_email: 'canary.author@kane.example',
  proof_text: 'CanaryProof',
  verification_evidence: 'CanaryEvidence',
  note: 'CanaryNote',
  provider_email: 'canary.firm@firm.example',
  provider_phone: '0611223344',
  passage: '06 99 88 77 66',
  tied: 'CanaryTied',
} as const;
type Hidden = keyof typeof canaries;

/** What each of them must never meet. Somebody tied to a provider is kept out of that provider's files whatever their role. */
const never: Partial<Record<Name | 'tied', readonly Hidden[]>> = {
  vera: ['author_email', 'proof_text', 'verification_evidence', 'note', 'provider_email', 'provider_phone'],
  nora: ['proof_text', 'verification_evidence', 'note'],
  ines: ['author_email', 'proof_text', 'verification_evidence', 'note', 'passage', 'tied'],
  sam: Object.keys(canaries) as Hidden[],
  tied: ['tied'],
};

/** A whole story with every canary in its place, and the same about a provider to whom `tied` is close. */
async function story(here: World, tied: Person): Promise<{ review: number; hidden: number }> {
  const lea = await here.who('lea');
  const tell = async (provider: number, values: Record<string, unknown>, secret: string) => {
    const review = await here.review({ provider_id: provider, ...values });
    const author = String(values.author_email);
    for (const { id } of await lea.lists('signals', { review_id: review.id })) await lea.does('dispose', { resource: 'signals', id }, { verdict: 'harmless', note: `${canaries.note} ${secret}` });
    await lea.does('request_proof', review);
    expect(await byLink(here, author, 'proof', { confirms: true, proof: `${canaries.proof_text} ${secret}` })).toBe('done');
    await lea.does('verify_author', review, { ...proof, evidence: `${canaries.verification_evidence} ${secret}` });
    expect((await lea.does('publish', review)).status).toBe(201);
    return review.id;
  };
  const open = await here.provider({ name: 'Open Firm', email: canaries.provider_email, phone: canaries.provider_phone });
  const close = await here.provider({ name: 'Close Firm', email: 'close@firm.example', linked_staff_id: tied.id });
  const review = await tell(open.id, { author_email: canaries.author_email, body: `Call Mrs Bernard on ${canaries.passage}, she will tell you about the boiler.` }, '');
  const hidden = await tell(close.id, { author_email: 'tied@kane.example', author_name: canaries.tied, title: canaries.tied, body: `${canaries.tied}: call Mr Petit on 06 55 44 33 22 about the cellar.` }, canaries.tied);
  expect(await byLink(here, 'close@firm.example', 'reply', { body: `${canaries.tied} is wrong.` })).toBe('done');
  await lea.does('challenge', { resource: 'reviews', id: hidden }, { ...doubting, statement: `${canaries.tied} was never here.` });
  here.passes({ minutes: 1 });
  await here.postRound();
  return { review, hidden };
}

test('what somebody may not read is in no answer that they can get, by any door', async () => {
  const here = await world();
  const tied = await here.hire('Tied', 'moderator', 'manager');
  const { review, hidden } = await story(here, tied);
  for (const [name, secrets] of Object.entries(never)) {
    const person = name === 'tied' ? tied : await here.who(name as Name);
    const leaks = (await everyAnswer(here, person, Object.values(canaries))).flatMap(([path, text]) =>
      secrets.filter((secret) => text.includes(canaries[secret]) && !path.includes(encodeURIComponent(canaries[secret]))).map((secret) => `${name} meets ${secret} at ${path}`),
    );
    expect(leaks).toEqual([]);
  }
  // The canaries do sing where they may be heard: the net is not empty.
  const heard = (await everyAnswer(here, await here.who('lea'), Object.values(canaries))).map(([, text]) => text).join('\n');
  for (const [place, word] of Object.entries(canaries)) expect({ place, heard: heard.includes(word) }).toEqual({ place, heard: true });
  expect([review, hidden]).toEqual([1, 2]);
}, 120_000);

test('totals and facets count only what is there for who asks', async () => {
  const here = await world();
  const tied = await here.hire('Tied', 'moderator', 'auditor');
  await story(here, tied);
  const total = async (person: Person, path: string) => (await person.reads(path)).headers.get('x-total-count');
  const lea = await here.who('lea');
  const counted = async (person: Person) => {
    const facets = (await person.reads(`/api/reviews/facets?fields=${encodeURIComponent('["state"]')}`)).body as unknown as { state: { count: number }[] };
    return facets.state.reduce((sum, { count }) => sum + count, 0);
  };
  for (const resource of ['reviews', 'replies']) expect([await total(tied, `/api/${resource}`), await total(lea, `/api/${resource}`)]).toEqual(['1', '2']);
  expect([await counted(tied), await counted(lea)]).toEqual([1, 2]);
  const about = `filter=${encodeURIComponent(JSON.stringify({ resource: ['reviews', 'signals', 'replies'], record_id: 2 }))}`;
  expect([await total(tied, `/api/events?${about}`), await total(tied, `/api/letters?${about}`)]).toEqual(['0', '0']);
});
