/** What colleagues write down, each in their own language. */
import type { Locale } from '../../server/engine/workflow.ts';
import type { Chance } from '../story/chance.ts';

export type Method = 'engagement' | 'invoice' | 'email_link' | 'phone_call' | 'other_document';

/** What a note may mention. */
export interface Facts {
  readonly author: string;
  readonly provider: string;
  readonly title: string;
  readonly reference: string;
  readonly invoice: string;
  readonly day: string;
}

type Note = (facts: Facts) => string;
const inFrench = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const inEnglish = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const jour = (day: string): string => inFrench.format(Date.parse(day));
const date = (day: string): string => inEnglish.format(Date.parse(day));

const french: Readonly<Record<Method, readonly Note[]>> = {
  engagement: [
    (f) => `${f.reference}, « ${f.title} », ${jour(f.day)}. Même adresse e-mail que la fiche client.`,
    (f) => `Prestation ${f.reference} du ${jour(f.day)}, réglée. Rien à signaler.`,
    (f) => `Retrouvé : ${f.reference}, ${jour(f.day)}. Le récit correspond au service commandé.`,
    (f) => `${f.reference} (${f.title}), confirmée par le prestataire le jour même.`,
    (f) => `Ok, ${f.reference} du ${jour(f.day)}.`,
    (f) => `${f.reference} : la date et le service correspondent, l’adresse aussi.`,
    (f) => `Commande ${f.reference} passée par l’appli, terminée le ${jour(f.day)}. Pas d’autre personne au même nom.`,
    (f) => `Vu ${f.reference} dans les prestations de ${f.provider}. Rien d’étrange.`,
  ],
  invoice: [
    (f) => `Facture ${f.invoice}, nom et date concordent. Vérifiée auprès de ${f.provider} sans dire de quel avis il s’agit.`,
    (f) => `A envoyé le numéro ${f.invoice}. La numérotation du prestataire tombe bien au ${jour(f.day)}.`,
    (f) => `Facture ${f.invoice} du ${jour(f.day)}, montant cohérent avec l’avis.`,
  ],
  email_link: [
    (f) => `A répondu par son lien et cité la date exacte (${jour(f.day)}) et l’heure du rendez-vous. Cela suffit.`,
    () => 'Réponse par le lien ; adresse identique à celle de la demande de devis.',
  ],
  phone_call: [
    (f) => `Appel au numéro de la fiche. Décrit la prestation du ${jour(f.day)} sans hésiter, confirme avoir écrit l’avis.`,
    () => 'Eu au téléphone cinq minutes, raconte la même chose que l’avis, en plus fleuri.',
    (f) => `Appel : ${f.author} confirme, et donne le prénom de l’intervenant.`,
  ],
  other_document: [
    (f) => `Photo du bon d’intervention signé, daté du ${jour(f.day)}.`,
    (f) => `Capture de l’échange de SMS avec ${f.provider} pour fixer le rendez-vous. Lu, pas conservé.`,
  ],
};

const english: Readonly<Record<Method, readonly Note[]>> = {
  engagement: [
    (f) => `${f.reference}, ${f.title}, completed ${date(f.day)}. Same e-mail as on the customer’s record.`,
    (f) => `Booking ${f.reference} of ${date(f.day)} is theirs. Nothing odd.`,
    (f) => `Matches ${f.reference}; the details in the text fit what was booked.`,
    (f) => `${f.reference}, ${date(f.day)}.`,
    (f) => `Found it: ${f.reference}, booked in the app, done on ${date(f.day)}.`,
    (f) => `${f.reference}. Name, address and date agree.`,
    (f) => `${f.reference} with ${f.provider}, paid in full on the day.`,
  ],
  invoice: [
    (f) => `Quoted invoice ${f.invoice}; the date fits the provider’s numbering.`,
    (f) => `Invoice ${f.invoice}, ${date(f.day)}. Name and postcode agree.`,
  ],
  email_link: [
    (f) => `Answered through the link and gave the date (${date(f.day)}) and the name of the person who came.`,
    () => 'Answered by link from the address the quote went to.',
  ],
  phone_call: [
    (f) => `Rang the number on file. Described the visit of ${date(f.day)} unprompted and confirmed the review is theirs.`,
    () => 'Five minutes on the phone. Same story as the review, same temper.',
  ],
  other_document: [
    (f) => `Photo of the signed job sheet, ${date(f.day)}.`,
    () => 'Screenshot of the booking confirmation from the provider’s own site. Looked at, not kept.',
  ],
};

/** How the author was confirmed, as this colleague puts it. */
export const evidence = (locale: Locale, method: Method, facts: Facts, { one }: Chance): string => one((locale === 'fr' ? french : english)[method])(facts);

const hints: Readonly<Record<Locale, Readonly<Record<string, readonly string[]>>>> = {
  fr: {
    rude_words: ['Le ton est vif, rien d’illicite. Ça se publie.', 'Un gros mot contre un robinet, pas contre une personne.'],
    personal_data: ['Le nom cité est celui de l’intervenant, qui signe ses factures de ce nom.', 'Pas un tiers : salarié du prestataire, prénom affiché sur son site.'],
    language: ['Texte dans l’autre langue, l’auteur s’est trompé de case. Sans conséquence.'],
    near_duplicate: ['Deux phrases toutes faites en commun, deux clients différents.'],
    burst: ['Tournée d’invitations envoyée la veille, le prestataire l’avait annoncée.'],
    same_contact: ['Vérifié avec la cliente, voir la trace.'],
    payment_data: ['Numéro masqué à l’arrivée, il n’en reste que quatre chiffres.'],
  },
  en: {
    rude_words: ['Salty, but aimed at a boiler. Goes out.', 'Swearing is not unlawful. Published as it is.'],
    personal_data: ['The name is the employee who did the job; it is on the van.', 'Not a third party: the person signs the provider’s own e-mails.'],
    language: ['Wrong box ticked in the form. Harmless.'],
    near_duplicate: ['Stock phrases. Different jobs, different weeks.'],
    burst: ['The provider sent its yearly invitations the day before.'],
    same_contact: ['Checked with the customer, see history.'],
    payment_data: ['Masked on arrival; only four digits left.'],
  },
};

/** What a colleague says of a hint in which there was nothing. */
export const seen = (locale: Locale, kind: string, { one }: Chance): { verdict: 'harmless'; note: string } => ({ verdict: 'harmless', note: one(hints[locale][kind] ?? ['']) });

type Proof = (invoice: string) => string;
/** What an author sends when asked what shows that they were a customer, by what it lets staff check. */
export const proofs: Readonly<Record<Locale, Readonly<Record<'invoice' | 'email_link' | 'other_document', readonly Proof[]>>>> = {
  fr: {
    invoice: [
      (invoice) => `Facture ${invoice}, j’ai payé par virement.`,
      (invoice) => `Bonjour, voici le numéro : ${invoice}. Vous pouvez les appeler, ils se souviendront de moi.`,
      (invoice) => `La facture est la ${invoice}, au nom de ma mère.`,
      (invoice) => `${invoice}`,
      (invoice) => `C’est écrit en haut à droite : ${invoice}. Je ne pensais pas qu’il fallait le garder !`,
      (invoice) => `numero de facture ${invoice} payé en 2 fois`,
    ],
    email_link: [
      () => 'Rendez-vous pris par téléphone, ils sont venus à deux, le plus grand s’appelle Kévin.',
      () => 'J’ai le mail de confirmation avec l’heure, c’était en début d’après-midi.',
    ],
    other_document: [() => 'Je n’ai pas de facture mais j’ai leurs SMS et le bon signé, je peux les montrer.', () => 'Le bon d’intervention est aimanté sur mon frigo, je vous en fais une photo quand vous voulez.'],
  },
  en: {
    invoice: [
      (invoice) => `Invoice ${invoice}, paid by bank transfer.`,
      (invoice) => `It’s ${invoice}. I have the email too if you need it.`,
      (invoice) => `Invoice number is ${invoice}, under my partner’s surname.`,
      (invoice) => `${invoice}. Took me ten minutes to find, so I hope it helps.`,
    ],
    email_link: [() => 'Booked by phone, two people came just after lunch, one of them is called Jo.', () => 'I have the confirmation email with the time on it, late morning.'],
    other_document: [() => 'No invoice, but I kept the signed job sheet.', () => 'Only the booking confirmation from their own site, happy to show it.'],
  },
};
