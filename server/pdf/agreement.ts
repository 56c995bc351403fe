/** The agreement that ended a mediation, as both signed it: one text, one hash, two signatures; in the languages of the two. */
import { hourInWords } from '../letters/paper.ts';
import { type Locale, type Say, say } from '#engine/workflow';
import { termInWords } from '../workflows/mediationTerms.ts';
import type { Agreement } from '../workflows/mediationWords.ts';
import { Sheet } from './sheet.ts';

export interface SignedAgreement {
  readonly text: Agreement;
  readonly hash: string;
  readonly agreed_at: string;
  /** The lines of the charter that say that nobody else is bound by it (S0-31, S0-32), as they read on that day. */
  readonly notice: readonly Say[];
  readonly signatures: readonly { readonly name: string; readonly signed_name: string; readonly at: string; readonly hash: string; readonly side: Say }[];
}

const words = {
  title: say('Mediation agreement', 'Accord de médiation'),
  between: say('Between', 'Entre'),
  about: say('About', 'Au sujet de'),
  terms: say('What was agreed', 'Ce qui a été convenu'),
  bound: say('Nobody else is bound', 'Nul autre n’est engagé'),
  alone: say(
    'Only the two who sign are bound, each for what they themselves promise. The platform helped them to find this agreement; it imposed nothing, is no party to it and answers for neither.',
    'Seuls les deux signataires sont engagés, chacun pour ce qu’il promet lui-même. La plateforme les a aidés à trouver cet accord ; elle n’a rien imposé, n’y est pas partie et ne répond d’aucun des deux.',
  ),
  signed: say('Signatures', 'Signatures'),
  of: say('Signed by', 'Signé par'),
  hash: say('Mark of the text (SHA-256)', 'Empreinte du texte (SHA-256)'),
  same: say('Both signatures are on the text with this mark; one letter more or less would give another.', 'Les deux signatures portent sur le texte qui a cette empreinte ; une lettre de plus ou de moins en donnerait une autre.'),
} as const satisfies Record<string, Say>;

/** Writes it in each of these languages, the first being the document's own. */
export function agreementPdf({ text, hash, agreed_at, notice, signatures }: SignedAgreement, locales: readonly [Locale, ...Locale[]]): Promise<Buffer> {
  const both = (sentence: Say): string => locales.map((locale) => sentence[locale]).join(' / ');
  const each = (sentence: Say): readonly string[] => locales.map((locale) => sentence[locale]);
  const sheet = new Sheet({ title: `${words.title[locales[0]]} ${text.reference}`, locale: locales[0], at: agreed_at });
  sheet.title(`${both(words.title)} ${text.reference}`).rule();
  sheet.pair(both(words.between), `${text.customer}\n${text.provider}`).pair(both(words.about), text.subject);
  sheet.heading(both(words.terms));
  text.terms.forEach((term, index) => {
    for (const sentence of each(termInWords(term))) sheet.paragraph(`${index + 1}. ${sentence}`);
  });
  sheet.heading(both(words.bound));
  for (const sentence of each(words.alone)) sheet.paragraph(sentence);
  for (const clause of notice) for (const sentence of each(clause)) sheet.paragraph(sentence, true);
  sheet.heading(both(words.signed));
  for (const { name, signed_name, at, side, hash: mark } of signatures)
    sheet.pair(`${both(words.of)} ${name} (${both(side)})`, `${signed_name}\n${locales.map((locale) => hourInWords(locale, at)).join('\n')}`).pair(both(words.hash), mark, true);
  sheet.pair(both(words.hash), hash, true);
  for (const sentence of each(words.same)) sheet.paragraph(sentence, true);
  return sheet.end();
}
