/** The paper every letter is written on. */
import type { Locale, Say } from '#engine/workflow';

/** A text whose every place is filled. @throws Error when a value is missing, so that no letter leaves with a hole. */
export function written(parts: TemplateStringsArray, ...values: (string | number | null | undefined)[]): string {
  return parts.reduce((text, part, index) => {
    if (index === 0) return part;
    const value = values[index - 1];
    if (value === null || value === undefined || value === '') throw new Error(`A letter has an unfilled place after “${text.slice(-40)}”`);
    return text + String(value) + part;
  }, '');
}

const greeting = { en: (name: string) => written`Hello ${name},`, fr: (name: string) => written`Bonjour ${name},` };
const teams = {
  moderation: { en: 'The moderation team', fr: 'L’équipe de modération' },
  customers: { en: 'The customer care team', fr: 'L’équipe du service client' },
  admission: { en: 'The admission team', fr: 'L’équipe des admissions' },
  management: { en: 'The management', fr: 'La direction' },
  service: { en: 'Customer service', fr: 'Le service client' },
  providers: { en: 'The team in charge of providers', fr: 'L’équipe chargée des prestataires' },
  mediation: { en: 'The mediation team', fr: 'L’équipe de médiation' },
} as const satisfies Record<string, Say>;
const answerable = { en: 'You can answer this message; a person reads it.', fr: 'Vous pouvez répondre à ce message ; une personne le lit.' };

/** A letter: greeting, paragraphs, the team that writes it, and whether it may be answered. */
export const paper = (locale: Locale, name: string, subject: string, paragraphs: readonly string[], team: keyof typeof teams = 'moderation', foot: Say = answerable): { subject: string; body: string } => ({
  subject,
  body: [greeting[locale](name), ...paragraphs, `${teams[team][locale]}\n${foot[locale]}`].join('\n\n'),
});

/** A passage that somebody else wrote, set apart. */
export const quoted = (text: string): string => text.split('\n').map((line) => `> ${line}`).join('\n');

/** One of the two sentences. */
export const inLocale = (locale: Locale, { en, fr }: Say): string => (locale === 'fr' ? fr : en);

/** A day in words: 21 November 2026, 21 novembre 2026. `at` is an instant, read in the platform's own zone. */
export const dayInWords = (locale: Locale, at: string): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(Date.parse(at));

/** A day and hour in words, with the zone they are read in: Monday 2 March 2026 at 11:00 (Paris time). */
export const hourInWords = (locale: Locale, at: string): string => {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { timeZone: 'Europe/Paris', ...options }).format(Date.parse(at));
  const [day, hour] = [format({ dateStyle: 'full' }), format({ timeStyle: 'short' })];
  return locale === 'fr' ? `${day} à ${hour} (heure de Paris)` : `${day} at ${hour} (Paris time)`;
};
