/** The letters to a provider about their place on the platform. Pure: facts in, text out. */
import type { Locale } from '#engine/workflow';
import { paper, written } from './paper.ts';

export interface ProviderLetterFacts {
  readonly provider: string;
  /** The last day of the insurance, in words. */
  readonly until?: string;
  readonly reason?: string;
}

export type ProviderLetter = keyof typeof letters;
type Builder = (facts: ProviderLetterFacts) => readonly [string, ...string[]];

const renew = {
  en: 'Please send us your new certificate: the insurer, the number of the policy, what it covers, the amount and its dates. You can answer this message.',
  fr: 'Merci de nous envoyer votre nouvelle attestation : assureur, numéro du contrat, activités couvertes, montant et dates. Vous pouvez répondre à ce message.',
};
const noFault = {
  en: 'This is no sanction and leaves no mark on your file. It ends the moment that a valid certificate is here.',
  fr: 'Ce n’est pas une sanction et cela ne laisse aucune trace à charge dans votre dossier. Tout reprend dès qu’une attestation valable nous parvient.',
};

const reminder = (when: { en: string; fr: string }): Record<Locale, Builder> => ({
  en: ({ until }) => [`Your insurance ends ${when.en}`, written`The certificate of insurance that we know of ends on ${until}. After that day we could no longer list you.`, renew.en],
  fr: ({ until }) => [`Votre assurance prend fin ${when.fr}`, written`L’attestation d’assurance que nous connaissons prend fin le ${until}. Passé ce jour, nous ne pourrions plus vous référencer.`, renew.fr],
});

const letters = {
  insurance_60: reminder({ en: 'in two months', fr: 'dans deux mois' }),
  insurance_30: reminder({ en: 'in a month', fr: 'dans un mois' }),
  insurance_7: reminder({ en: 'within a week', fr: 'sous une semaine' }),
  insurance_lapsed: {
    en: ({ until }) => ['Your insurance has ended: you are on hold', written`Your certificate of insurance ended on ${until}, and no other is known to us. We list insured providers only, so customers are not shown your profile for now.`, noFault.en, renew.en],
    fr: ({ until }) => ['Votre assurance a pris fin : votre profil est en attente', written`Votre attestation d’assurance a pris fin le ${until} et nous n’en connaissons pas d’autre. Nous ne référençons que des prestataires assurés : votre profil n’est plus proposé aux clients pour l’instant.`, noFault.fr, renew.fr],
  },
  put_on_hold: {
    en: ({ reason }) => ['Your profile is on hold', 'Your profile is not shown to customers for now. The reason, in our words:', written`${reason}`, 'This is an administrative step, not a sanction. Answer this message to tell us what we may have missed.'],
    fr: ({ reason }) => ['Votre profil est en attente', 'Votre profil n’est plus proposé aux clients pour l’instant. La raison, en clair :', written`${reason}`, 'C’est une mesure administrative, pas une sanction. Répondez à ce message si un élément nous a échappé.'],
  },
  left: {
    en: ({ reason }) => ['You have left the platform', 'As of today you are no longer a member, and your profile is no longer shown. What we noted:', written`${reason}`, 'Thank you for the work done for our customers. Coming back means a new application.'],
    fr: ({ reason }) => ['Vous avez quitté la plateforme', 'À compter de ce jour vous n’êtes plus membre et votre profil n’est plus proposé. Ce que nous avons noté :', written`${reason}`, 'Merci pour le travail accompli auprès de nos clients. Un retour suppose un nouveau dossier d’admission.'],
  },
} as const satisfies Record<string, Record<Locale, Builder>>;

/** Builds a letter to a provider in their language. @throws Error when a place is unfilled */
export function providerLetter(kind: ProviderLetter, locale: Locale, facts: ProviderLetterFacts): { subject: string; body: string } {
  const [subject, ...paragraphs] = letters[kind][locale](facts);
  return paper(locale, facts.provider, subject, paragraphs, 'admission');
}
