/** What each signal tells the moderator: what was seen and what it does not mean. A signal is a question, never an answer. */
import { type Say, say } from '#engine/workflow';
import type { Burst } from './burst.ts';
import type { Language } from './language.ts';
import type { PaymentKind } from './paymentData.ts';
import type { PersonalKind } from './personalData.ts';
import type { SharedContact } from './sameContact.ts';

const CONTACTS: Readonly<Record<SharedContact['by'], (value: string) => Say>> = {
  email: (value) =>
    say(
      `The author and the provider use the same e-mail address (${value}, case, tags and dots aside). Ask who wrote the review before deciding.`,
      `L’auteur et le prestataire ont la même adresse e-mail (${value}, aux majuscules, étiquettes et points près). Demandez qui a écrit l’avis avant de décider.`,
    ),
  phone: (value) =>
    say(
      `The author and the provider use the same phone number (${value}). Ask who wrote the review before deciding.`,
      `L’auteur et le prestataire ont le même numéro de téléphone (${value}). Demandez qui a écrit l’avis avant de décider.`,
    ),
  domain: (value) =>
    say(
      `The author and the provider have e-mail addresses in the same domain (${value}), which is not open to everybody. They may be colleagues, or only neighbours.`,
      `L’auteur et le prestataire ont une adresse e-mail dans le même domaine (${value}), qui n’est pas ouvert à tous. Ils sont peut-être collègues, ou seulement voisins.`,
    ),
};

export const explainContact = ({ by, value }: SharedContact): Say => CONTACTS[by](value);

/** Explains a shared wording; `others` are further reviews that share enough of it. */
export function explainDuplicate(share: number, id: number, passage: string, others: readonly number[]): Say {
  const percent = Math.round(share * 100);
  const more = others.map((other) => `#${other}`).join(', ');
  return say(
    `Shares ${percent}% of its wording with review #${id}${passage && `; the longest passage in common is “${passage}”`}.` +
      `${more && ` It also resembles ${more}.`} Read both: one person may have written twice, or a form may have been followed.`,
    `Partage ${percent} % de sa formulation avec l’avis n° ${id}${passage && ` ; le plus long passage commun est « ${passage} »`}.` +
      `${more && ` Il ressemble aussi à ${more}.`} Lisez les deux : une même personne a pu écrire deux fois, ou suivre un modèle.`,
  );
}

// Made once: a formatter costs a thousand times what it formats.
const formats = { en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }), fr: new Intl.NumberFormat('fr', { maximumFractionDigits: 1 }) };
const rounded = (amount: number, locale: 'en' | 'fr'): string => formats[locale].format(amount);

export const explainBurst = ({ count, windowHours, usual, usualDays }: Burst): Say =>
  say(
    `This provider received ${count} reviews in ${windowHours} hours, this one included, where ${rounded(usual, 'en')} is usual ` +
      `(over the ${usualDays} days before). A round of invitations would explain it as well.`,
    `Ce prestataire a reçu ${count} avis en ${windowHours} heures, celui-ci compris, alors qu’il en reçoit d’ordinaire ${rounded(usual, 'fr')} ` +
      `(sur les ${usualDays} jours précédents). Une série d’invitations l’expliquerait aussi bien.`,
  );

const counted = (count: number, one: string, several: string): string => (count === 1 ? `1 ${one}` : `${count} ${several}`);
const PERSONAL: Readonly<Record<PersonalKind, readonly [en: [string, string], fr: [string, string]]>> = {
  phone: [['phone number', 'phone numbers'], ['numéro de téléphone', 'numéros de téléphone']],
  email: [['e-mail address', 'e-mail addresses'], ['adresse e-mail', 'adresses e-mail']],
  name: [['name beside a title', 'names beside a title'], ['nom précédé d’un titre', 'noms précédés d’un titre']],
};

/** Explains personal data by how many of each kind were seen. */
export function explainPersonal(counts: ReadonlyMap<PersonalKind, number>): Say {
  const english = [...counts].map(([kind, count]) => counted(count, ...PERSONAL[kind][0]));
  const french = [...counts].map(([kind, count]) => counted(count, ...PERSONAL[kind][1]));
  return say(
    `The text contains ${english.join(', ')}. If this belongs to somebody other than the provider, that person may not wish to be recognised.`,
    `Le texte contient ${french.join(', ')}. Si cela concerne une autre personne que le prestataire, elle peut ne pas vouloir être reconnue.`,
  );
}

export const explainRude = (count: number): Say =>
  say(
    `The text contains ${counted(count, 'word', 'words')} that many readers find rude. A harsh opinion is published all the same: see only whether the words themselves are unlawful.`,
    `Le texte contient ${counted(count, 'mot', 'mots')} que beaucoup de lecteurs trouvent grossiers. Un avis sévère se publie tout de même : voyez seulement si les mots sont illicites.`,
  );

export const explainPayment = (kinds: ReadonlySet<PaymentKind>): Say => {
  const english = kinds.size > 1 ? 'a card number and a bank account' : kinds.has('card') ? 'a card number' : 'a bank account';
  const french = kinds.size > 1 ? 'un numéro de carte et un compte bancaire' : kinds.has('card') ? 'un numéro de carte' : 'un compte bancaire';
  return say(
    `The author wrote what looks like ${english}. Payment details are never kept: only the last four signs are left.`,
    `L’auteur a écrit ce qui semble être ${french}. Les moyens de paiement ne sont jamais conservés : seuls les quatre derniers signes restent.`,
  );
};

const LANGUAGES: Readonly<Record<Language, Say>> = { en: say('English', 'anglais'), fr: say('French', 'français') };

export const explainLanguage = (read: Language, declared: Language): Say =>
  say(
    `The text was sent as ${LANGUAGES[declared].en} but reads as ${LANGUAGES[read].en}. It may need a moderator, and readers, of that language.`,
    `Le texte a été envoyé comme étant en ${LANGUAGES[declared].fr} mais se lit en ${LANGUAGES[read].fr}. Il lui faut peut-être un modérateur, et des lecteurs, de cette langue.`,
  );
