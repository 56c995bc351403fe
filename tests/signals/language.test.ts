import { beforeAll, describe, expect, it, vi } from 'vitest';
import { languageOf, loadLanguages } from '../../server/signals/language.ts';
import { within } from './within.ts';

it('no language is guessed before the tables are loaded', async () => {
  // Files share their modules: another may have loaded the tables of the one that is imported above.
  vi.resetModules();
  const fresh = await import('../../server/signals/language.ts');
  expect(fresh.languageOf('Le travail a été fait dans les temps et très proprement.')).toBeNull();
});

describe('the language of a text', () => {
  beforeAll(loadLanguages);

  it.each([
    ['Le travail a été fait dans les temps et très proprement.', 'fr'],
    ['Je recommande vivement cette entreprise.', 'fr'],
    ['The work was done on time and they left the place clean.', 'en'],
    ['LE PLOMBIER EST VENU TROIS FOIS SANS RIEN REPARER', 'fr'],
  ])('is read: %s', (text, language) => {
    expect(languageOf(text)?.language).toBe(language);
  });

  it.each(['', 'Super !', 'Excellent service', '12345 67890 12345 67890 12345', 'Excellent service excellent service', 'Très bien, merci'])(
    'is not guessed where it is short or could be either: %s',
    (text) => {
      expect(languageOf(text)).toBeNull();
    },
  );

  it('is read quickly however long the text', () => {
    expect(within(100, () => languageOf('é'.repeat(50_000)))).toBe(true);
  });
});
