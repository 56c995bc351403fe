/** What the policy refuses to everybody stands on the page where people would look for it: shut, with its clause. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Locale } from '#engine/workflow';
import { clauseById } from '#workflows/clauses';
import { eachDay, sitsDown, verified } from './moderationDesk.tsx';

const day = eachDay();

/** Presses Tab until this button has the focus, as somebody without a pointer would. */
async function reaches(button: HTMLElement): Promise<void> {
  button.parentElement?.querySelector('button')?.focus();
  for (let steps = 0; document.activeElement !== button && steps < 5; steps += 1) await userEvent.tab();
  expect(button).toHaveFocus();
}

async function isShut(name: string, title: string, clause: string, locale: Locale, sentence: string): Promise<void> {
  const button = await screen.findByRole('button', { name });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription(sentence);
  await reaches(button);
  await userEvent.keyboard('{Enter}');
  const words = await screen.findByRole('dialog', { name: title });
  expect(words).toHaveTextContent(sentence);
  await waitFor(() => expect(words).toHaveTextContent(clauseById(clause)?.text[locale].replace(/\s/g, ' ') ?? 'no such clause'));
  await userEvent.keyboard('{Escape}');
}

test('a review’s page shows that it can neither be deleted nor be published without a person, and why', async () => {
  const review = await verified(day.here, day.ali, 0);
  await sitsDown(day.lea, review.id, `/reviews/${review.id}`);
  await isShut('Delete', 'Why “Delete” is not possible now', 'client-protection.no-removal', 'en', 'A review is never deleted; a decision with reasons can withdraw it.');
  await isShut('Publish without moderation', 'Why “Publish without moderation” is not possible now', 'quality-charter.moderation', 'en', 'A review enters as received; a person moderates it before it is public.');
});

test('a provider’s page shows in French that reviews cannot be switched off, and why', async () => {
  const provider = await day.here.provider();
  await sitsDown(day.lea, provider.id, `/providers/${provider.id}/show`, 'fr', 'elsewhere');
  const group = await screen.findByRole('group', { name: /^Ce que personne ne peut faire/ });
  expect(within(group).getAllByRole('button')).toHaveLength(1);
  await isShut('Désactiver les avis', 'Pourquoi « Désactiver les avis » n’est pas possible maintenant', 'quality-charter.reviews-for-all', 'fr', 'Aucun prestataire ne peut être dispensé d’avis.');
});
