/** The sheets that an officer fills by keyboard alone while a candidate is vetted: what a customer says on the telephone, and each check. */
import type { Hands } from './hands.ts';

/** The whole sheet of a call, from the first answer to the last, as somebody hears it. */
export async function fillsSheet(hands: Hands, words: string): Promise<void> {
  await hands.presses('Space', 'Tab');
  await hands.types(words);
  await hands.presses('Tab', 'Tab', 'Space', 'Tab', 'Digit5', 'Tab');
  await hands.types('Ponctuel, chantier propre.');
  await hands.presses('Tab', 'Digit4', 'Tab');
  await hands.types('Prix tenu.');
  await hands.presses('Tab', 'Space', 'Tab');
  await hands.types('10');
  await hands.presses('Tab', 'Tab', 'Space');
}

/** Passes the three checks of the file in front, each opened by its key, the certificate beside the last. */
export async function passesChecks(hands: Hands): Promise<void> {
  const sheets: readonly (readonly [kind: string, fills: () => Promise<void>])[] = [
    ['Background', () => hands.types('Extrait de casier vu le jour même.')],
    ['Skills', async () => {
      await hands.types('CAP d’installateur sanitaire.');
      await hands.presses('Tab');
      await hands.types('plomberie');
      await hands.presses('Enter');
    }],
    ['Insurance', async () => {
      await hands.types('Mutuelle des artisans');
      await hands.presses('Tab');
      await hands.types('M-2026-118');
      await hands.presses('Tab');
      await hands.types('plomberie');
      await hands.presses('Enter', 'Tab');
      await hands.types('1000000');
      await hands.presses('Tab');
      await hands.types('01012026');
      // A date has its calendar's button behind it.
      await hands.presses('Tab', 'Tab');
      await hands.types('12122026');
      await hands.page.getByRole('dialog').locator('input[type=file]').setInputFiles({ name: 'attestation.txt', mimeType: 'text/plain', buffer: Buffer.from('Assurance décennale, plomberie') });
      await hands.sees('attestation.txt');
    }],
  ];
  for (const [kind, fills] of sheets) {
    await hands.page.locator('li[data-state=pending]').filter({ hasText: kind }).getByRole('button', { name: /^Pass/ }).and(hands.page.locator('[aria-disabled=false]')).waitFor();
    await hands.presses('u');
    await hands.sees(hands.page.getByRole('dialog', { name: `Pass: ${kind}` }));
    await hands.page.getByRole('dialog').locator('input:focus, textarea:focus').waitFor();
    await fills();
    await hands.presses('Control+Enter');
    await hands.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}
