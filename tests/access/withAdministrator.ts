import type { Ask, Place } from './support.ts';
import { place } from './support.ts';

/** An administrator signed in, and a moderator to act upon. */
export async function withAdministrator(): Promise<Place & { dora: Ask; ines: number }> {
  const here = await place();
  await here.join('dora@example.org', ['administrator'], 'Dora Alaoui');
  const ines = await here.join('ines@example.org', ['moderator', 'manager']);
  return { ...here, dora: await here.signIn('dora@example.org'), ines };
}
