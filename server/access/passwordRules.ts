import { say } from '#engine/workflow';
import type { Say } from '#engine/workflow';

const shortestPassword = 15;
const longestPassword = 128;

/** What may be left of a password once everything foreseeable is struck out. */
const ownCharacters = 8;

// Taken out wherever they stand. Short words, because a password of fifteen characters is foreseeable by what it is made of.
const foreseeable = [
  'motdepasse', 'password', 'passphrase', 'passwort', 'contrasena', 'administrateur', 'administrator', 'administration', 'admin', 'root',
  'welcome', 'bienvenue', 'bonjour', 'hello', 'soleil', 'sunshine', 'princess', 'princesse', 'football', 'baseball', 'dragon', 'monkey',
  'superman', 'batman', 'chocolat', 'iloveyou', 'jetaime', 'letmein', 'laissemoientrer', 'qwertyuiop', 'azertyuiop', 'qwerty', 'azerty',
  'asdfghjkl', 'qsdfghjklm', 'zxcvbnm', 'wxcvbn', 'secret', 'changeme', 'default', 'ordinateur', 'computer', 'internet', 'loulou', 'doudou',
  'correcthorsebatterystaple', 'printemps', 'automne', 'summer', 'winter', 'spring', 'hiver', 'january', 'janvier', 'france', 'paris', 'london',
  'entente', 'demonstration', 'console', 'marketplace', 'backoffice', 'moderation', 'moderator', 'moderateur', 'vetting', 'manager', 'auditor',
];
const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', '98765432109876543210'];

/**
 * Why a new password is refused, or null. Length is asked for and nothing else about its make-up: no capitals, no signs.
 * Refused besides: what anybody would try first, and what is made of the person's own name or address.
 */
export function passwordRefusal(password: string, person: { name: string; email: string }): Say | null {
  const length = [...password.normalize('NFC')].length;
  if (length < shortestPassword)
    return say(`Choose at least ${shortestPassword} characters: four words in a row will do.`, `Choisissez au moins ${shortestPassword} caractères : quatre mots à la suite conviennent.`);
  if (length > longestPassword) return say(`Choose at most ${longestPassword} characters.`, `Choisissez au plus ${longestPassword} caractères.`);
  if (ownPart(password, [...wordsOf(person.name), ...wordsOf(person.email)]) < ownCharacters)
    return say(
      'This password is too easy to foresee: it is made of common words, a run of keys, or your own name.',
      'Ce mot de passe est trop prévisible : il est fait de mots courants, d’une suite de touches ou de votre nom.',
    );
  return null;
}

/** How many characters are left that nobody could have foreseen; a sign counts once however often it stands. */
function ownPart(password: string, ownWords: readonly string[]): number {
  let left = plain(password);
  const words = [...foreseeable, ...ownWords].sort((a, b) => b.length - a.length);
  for (const word of words) left = left.replaceAll(word, '');
  for (const run of runs)
    for (let size = run.length; size >= 4; size -= 1)
      for (let start = 0; start + size <= run.length; start += 1) left = left.replaceAll(run.slice(start, start + size), '');
  // `abcabcabc…` and `aaaa…` count for one of their units.
  const letters = left.replace(/(.{1,6}?)\1{2,}/g, '$1');
  const signs = new Set(password.match(/[^\p{L}\p{N}\p{M}\s]/gu));
  return [...letters].length + signs.size;
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const wordsOf = (text: string): string[] =>
  text.split(/[^\p{L}\p{N}]+/u).map(plain).filter((word) => word.length >= 3);
