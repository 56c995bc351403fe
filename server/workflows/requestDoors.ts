/** Which open door a message names in its first words, as the notice of a measure asks for: a machine may open one, never shut one. Pure. */
import { fold } from '../signals/letters.ts';
import type { Door } from './requestWords.ts';

/** The notice's own words in both languages, folded. */
const named: Readonly<Record<Door, RegExp>> = {
  about_us: /\b(complaint about one of you|complaint about one of us|complaint about staff|plainte contre l un de (vous|nous)|plainte visant l equipe)\b/,
  personal_data: /\b(personal (details|data)|donnees personnelles|rgpd|gdpr)\b/,
  appeal: /\b(appeal|recours)\b/,
  mediation: /\b(mediation)\b/,
};

/** The door that a subject or the first line of a text names; null when neither does. */
export function doorNamed(subject: string, text: string): Door | null {
  const words = fold(`${subject}\n${text.trimStart().split('\n')[0] ?? ''}`).text;
  return (Object.keys(named) as Door[]).find((door) => named[door].test(words)) ?? null;
}
