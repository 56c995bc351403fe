import { expect, test } from 'vitest';
import { world } from '../support/world.ts';

test('a key reads back what the platform sends, never what an author proved or a colleague noted', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  await lea.does('verify_author', review, { method: 'phone_call', evidence: 'Heard her dog bark' });
  const key = await here.key('reviews:read');
  const { body } = await key.reads(`/api/reviews/${review.id}`);
  expect(body).toMatchObject({ author_email: 'awa@kane.example', state: 'verified' });
  expect(JSON.stringify(body)).not.toContain('dog bark');
  expect((await lea.sees('reviews', review.id)).verification_evidence).toBe('Heard her dog bark');
  const [listed] = await key.lists('reviews', { author_email: 'awa@kane.example' });
  expect(listed?.id).toBe(review.id);
});
