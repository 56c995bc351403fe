/** Every row of docs/demo.md: who presses what on which record, and what they are told. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { accounts } from '../../seeds/cast.ts';
import { Refused } from '../../server/engine/errors.ts';
import { perform } from '../../server/engine/perform.ts';
import { undo } from '../../server/engine/undo.ts';
import type { Actor } from '../../server/engine/workflow.ts';
import { create, edit } from '../../server/engine/write.ts';
import type { House } from '../../server/house.ts';

const page = readFileSync(new URL('../../docs/demo.md', import.meta.url), 'utf8');
/** Lines such as `| “Plus jamais” | moderator@ | Publish | AUTHOR_NOT_VERIFIED | … |`. */
const rows = [...page.matchAll(/^\| “([^”]+)” \| (\w+)@ \| ([^|]+) \| `([A-Z_]+)` \|/gm)].map(([, title = '', box = '', button = '', code = '']) => ({ title, box, button: button.trim(), code }));

let house: House;

async function who(box: string): Promise<Actor> {
  const account = accounts.find(({ email }) => email.startsWith(`${box}@`));
  const { id } = (await house.database.read('staff').where({ email: account?.email ?? '' }).first('id')) as { id: number };
  return { kind: 'staff', id, name: account?.name ?? '', roles: account?.roles ?? [], locale: 'en' };
}

const explanation = 'What the person writes into the form.';
const inputs: Readonly<Record<string, Record<string, unknown>>> = {
  'Propose a rejection, for being harsh': { ground: 'too_harsh', clause_id: 'client-protection.on-topic', explanation },
  'Propose a rejection, citing the clause on behaviour towards the team': { ground: 'off_topic', clause_id: 'abuse-policy.no-retaliation', explanation },
  'Propose a rejection, off topic': { ground: 'off_topic', clause_id: 'client-protection.on-topic', explanation },
  'Return to the author, with a card number in the explanation': { ground: 'personal_data', passage: '85 euros', explanation: 'Leave out 4111 1111 1111 1111, please.' },
  'Close as unverifiable': { reason: explanation },
  Withdraw: { clause_id: 'quality-charter.no-false-reviews', explanation },
  'Refuse the proposal': { reason: explanation },
};
const names: Readonly<Record<string, string>> = {
  Publish: 'publish', 'Close the item': 'close', 'Invite the provider to reply': 'invite_reply', 'Confirm the rejection': 'confirm_rejection', 'Close as unverifiable': 'mark_unverifiable',
  Withdraw: 'withdraw', 'Refuse the proposal': 'refuse_proposal',
};
const nameOf = (button: string): string => names[button] ?? (button.startsWith('Propose') ? 'propose_rejection' : 'return_to_author');

/** The rows on reviews, as tests of the house in which the story was played. */
export function refusesAsThePageSays(played: () => House): void {
  beforeAll(() => {
    house = played();
  });

  test('the page names enough of them', () => expect(rows.length).toBeGreaterThanOrEqual(18));

  test.each(rows)('$box@ on “$title”: $button → $code', async ({ title, box, button, code }) => {
    const by = await who(box);
    const found = (await house.database.read('reviews').where({ title }).orderBy('id', 'desc').first()) as { id: number; version: number } | undefined;
    if (!found) throw new Error(`No review is called ${title}`);
    const { id, version } = found;
    const told = button.startsWith('Undo')
      ? undo(house, { resource: 'reviews', id, version, by })
      : perform(house, { resource: 'reviews', id, name: nameOf(button), version, input: inputs[button] ?? {}, by });
    expect(await told.then(() => null, (error: unknown) => (error instanceof Refused ? error.code : error))).toBe(code);
  });

  test('nothing enters as published, and no provider is exempted', async () => {
    const provider = (await house.database.read('providers').orderBy('id').first()) as { id: number; version: number };
    const values = { provider_id: provider.id, rating: 5, body: 'Already public, thank you.', locale: 'en', author_name: 'Somebody', state: 'published' };
    await expect(create(house, { resource: 'reviews', values, by: await who('moderator') })).rejects.toMatchObject({ code: 'MODERATION_REQUIRED' });
    await expect(edit(house, { resource: 'providers', id: provider.id, version: provider.version, values: { reviews_enabled: false }, by: await who('manager') })).rejects.toMatchObject({ code: 'REVIEWS_CANNOT_BE_DISABLED' });
  });
}
