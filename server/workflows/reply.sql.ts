/** Letters about a reply go to the provider; each carries the link with which they may write (again). */
import type { Behaviour } from '../engine/behaviour.ts';
import { type ReplyLetter, replyLetter } from '../letters/reply.ts';
import { type Locale, textOf } from '#engine/workflow';
import { type Ground, grounds } from './reviewWords.ts';

export const replyBehaviour: Behaviour = {
  async letter(kind, { trx }, row, input) {
    const provider = (await trx('providers').where({ id: Number(row.provider_id) }).first('name', 'email', 'locale')) as { name: string; email: string | null; locale: Locale };
    const ground = input.ground as Ground | undefined;
    const letter = replyLetter(kind as ReplyLetter, provider.locale, {
      provider: provider.name,
      body: textOf(row.body),
      ...(ground && { ground: grounds[ground] }),
      ...(typeof input.explanation === 'string' && { explanation: input.explanation }),
    });
    return { ...letter, name: provider.name, email: provider.email, locale: provider.locale, links: ['reply'] };
  },
};
