/** The letters of a conduct case and of its sanctions. Pure: facts in, text out. */
import type { Locale, Say } from '#engine/workflow';
import { inLocale, paper, quoted, written } from './paper.ts';

export interface ConductLetterFacts {
  readonly provider: string;
  readonly reference: string;
  /** What is alleged, or what was broken: the clause as it reads, and the facts. */
  readonly points?: readonly { readonly label: Say; readonly clause: Say; readonly on?: string; readonly facts?: string }[];
  readonly reasons?: string;
  /** Days in words. */
  readonly due?: string;
  readonly from?: string;
  readonly until?: string;
  readonly restitution?: { readonly amount: string; readonly finding: string };
  readonly level?: Say;
  /** The charter’s own lines on who is bound by it, at the end of a sanction. */
  readonly notice?: readonly Say[];
  /** A personal link leads to the appeal. */
  readonly appealable?: boolean;
}

export type ConductLetter = keyof typeof letters;
type Builder = (facts: ConductLetterFacts) => readonly [string, ...string[]];

/** One allegation for each paragraph: what, which clause, when, and the facts in our words. */
const points = (locale: Locale, { points: all = [] }: ConductLetterFacts): string[] =>
  all.map(({ label, clause, on, facts }) => {
    const when = on ? (locale === 'fr' ? `, le ${on}` : `, on ${on}`) : '';
    return [`${inLocale(locale, label)}${when}`, locale === 'fr' ? `La clause : « ${clause.fr} »` : `The clause: “${clause.en}”`, ...(facts ? [quoted(facts)] : [])].join('\n');
  });

const appeal: Readonly<Record<Locale, string>> = {
  en: 'You may appeal against this decision within six months, with at least one document or link that supports what you say. Somebody who had no part in it looks at it afresh and answers in writing; what is overturned is undone.',
  fr: 'Vous pouvez former un recours contre cette décision dans les six mois, avec au moins un document ou un lien à l’appui. Une personne qui n’y a pris aucune part la réexamine et vous répond par écrit ; ce qui est annulé est effacé.',
};
const door = (locale: Locale, { appealable }: ConductLetterFacts): string => `${appeal[locale]}\n${appealable ? '{link:appeal}' : { en: 'To appeal, answer this message.', fr: 'Pour former un recours, répondez à ce message.' }[locale]}`;

const madeGood = (locale: Locale, { restitution }: ConductLetterFacts): string[] => {
  if (!restitution) return [];
  const { amount, finding } = restitution;
  return locale === 'fr'
    ? [written`Nous avons par ailleurs établi une négligence qui a causé un dommage :\n${quoted(finding)}\nMontant à réparer : ${amount}.`]
    : [written`We have also established carelessness that caused damage:\n${quoted(finding)}\nAmount to be made good: ${amount}.`];
};

const noticed = (locale: Locale, { notice = [] }: ConductLetterFacts): string[] => (notice.length ? [notice.map((line) => line[locale]).join(' ')] : []);

const decision = (title: Say, effect: Record<Locale, (facts: ConductLetterFacts) => string>): Record<Locale, Builder> => ({
  en: (f) => [written`${title.en} (${f.reference})`, 'We have heard both what was reported to us and what you had to say. This is our decision.', effect.en(f), ...points('en', f), written`Our reasons:\n${quoted(f.reasons ?? '')}`, ...madeGood('en', f), door('en', f), ...noticed('en', f)],
  fr: (f) => [written`${title.fr} (${f.reference})`, 'Nous avons entendu ce qui nous a été rapporté et ce que vous aviez à en dire. Voici notre décision.', effect.fr(f), ...points('fr', f), written`Nos motifs :\n${quoted(f.reasons ?? '')}`, ...madeGood('fr', f), door('fr', f), ...noticed('fr', f)],
});

const letters = {
  statement_request: {
    en: (f) => [written`Please tell us what happened (${f.reference})`, 'Something was reported to us about your work. Nothing is decided: we first want to hear you. This is what is alleged:', ...points('en', f), written`Please answer by ${f.due}. A later answer is read too, as long as nothing is decided:\n{link:statement}`],
    fr: (f) => [written`Dites-nous ce qui s’est passé (${f.reference})`, 'Un fait nous a été rapporté au sujet de votre travail. Rien n’est décidé : nous voulons d’abord vous entendre. Voici ce qui est reproché :', ...points('fr', f), written`Merci de répondre avant le ${f.due}. Une réponse plus tardive est lue aussi, tant que rien n’est décidé :\n{link:statement}`],
  },
  dismissed: {
    en: (f) => [written`Closed without action (${f.reference})`, 'We had asked you about something that was reported to us. We close this without any action, and it leaves no mark on your file. The reason, in our words:', quoted(f.reasons ?? ''), 'Thank you for your patience.'],
    fr: (f) => [written`Classé sans suite (${f.reference})`, 'Nous vous avions interrogé sur un fait qui nous avait été rapporté. Nous classons ce dossier sans suite, et il ne laisse aucune trace à charge. La raison, en clair :', quoted(f.reasons ?? ''), 'Merci de votre patience.'],
  },
  no_action: {
    en: (f) => [written`Our decision: no action (${f.reference})`, 'We have looked at what was reported to us and at what you had to say. No action is taken against you.', written`Our reasons:\n${quoted(f.reasons ?? '')}`, ...madeGood('en', f)],
    fr: (f) => [written`Notre décision : sans suite (${f.reference})`, 'Nous avons examiné ce qui nous a été rapporté et ce que vous aviez à en dire. Aucune mesure n’est prise à votre égard.', written`Nos motifs :\n${quoted(f.reasons ?? '')}`, ...madeGood('fr', f)],
  },
  warning: decision({ en: 'Our decision: a warning', fr: 'Notre décision : un avertissement' }, {
    en: () => 'You receive a warning. It changes nothing to your place with us, and stays on your file.',
    fr: () => 'Vous recevez un avertissement. Il ne change rien à votre place chez nous, et reste à votre dossier.',
  }),
  suspension: decision({ en: 'Our decision: a suspension', fr: 'Notre décision : une suspension' }, {
    en: (f) => written`You are suspended from ${f.from} until ${f.until}, last day included. You remain a member; during these days customers are not shown your profile. It ends by itself.`,
    fr: (f) => written`Vous êtes suspendu du ${f.from} au ${f.until}, dernier jour compris. Vous restez membre ; pendant ces jours, votre profil n’est pas proposé aux clients. Elle prend fin d’elle-même.`,
  }),
  termination: decision({ en: 'Our decision: you are excluded', fr: 'Notre décision : une exclusion' }, {
    en: (f) => written`Your membership ends on ${f.from}. Until then you remain a member; customers are no longer shown your profile. The platform’s fees are not given back.`,
    fr: (f) => written`Votre appartenance au réseau prend fin le ${f.from}. D’ici là, vous restez membre ; votre profil n’est plus proposé aux clients. Les frais de la plateforme ne sont pas remboursés.`,
  }),
  suspension_begun: {
    en: (f) => [written`Your suspension has begun (${f.reference})`, written`As we wrote to you, your suspension runs from today until ${f.until}, last day included. It ends by itself; you need not do anything.`],
    fr: (f) => [written`Votre suspension a commencé (${f.reference})`, written`Comme nous vous l’avons écrit, votre suspension court d’aujourd’hui au ${f.until}, dernier jour compris. Elle prend fin d’elle-même ; vous n’avez rien à faire.`],
  },
  suspension_ended: {
    en: (f) => [written`Your suspension has ended (${f.reference})`, 'Your suspension is over. Your profile is shown to customers again as soon as everything else is in order: checks, insurance, documents accepted.'],
    fr: (f) => [written`Votre suspension est terminée (${f.reference})`, 'Votre suspension est terminée. Votre profil est de nouveau proposé aux clients dès que le reste est en règle : contrôles, assurance, documents acceptés.'],
  },
  excluded: {
    en: (f) => [written`Your membership has ended (${f.reference})`, 'The thirty days of which we wrote to you have passed: as of today you are no longer a member. Your right to appeal remains, for six months from our decision.'],
    fr: (f) => [written`Votre appartenance au réseau a pris fin (${f.reference})`, 'Les trente jours annoncés dans notre courrier sont passés : à compter d’aujourd’hui, vous n’êtes plus membre. Votre droit de recours demeure, pendant six mois à compter de notre décision.'],
  },
  withdrawn: {
    en: (f) => [written`We withdraw our decision (${f.reference})`, written`We have looked again at this decision (${f.level?.en.toLowerCase()}) and withdraw it. It is undone: your place, your profile and your file are as they were before.`, written`The reason, in our words:\n${quoted(f.reasons ?? '')}`, 'Please accept our apologies.'],
    fr: (f) => [written`Nous retirons notre décision (${f.reference})`, written`Nous avons réexaminé cette décision (${f.level?.fr.toLowerCase()}) et nous la retirons. Elle est effacée : votre place, votre profil et votre dossier sont tels qu’auparavant.`, written`La raison, en clair :\n${quoted(f.reasons ?? '')}`, 'Nous vous prions de nous en excuser.'],
  },
  refund_granted: {
    en: (f) => [written`Your refund is granted`, written`We give back ${f.restitution?.amount} of the platform’s fees. Our reasons:\n${quoted(f.reasons ?? '')}`],
    fr: (f) => [written`Votre remboursement est accordé`, written`Nous vous rendons ${f.restitution?.amount} de frais de plateforme. Nos motifs :\n${quoted(f.reasons ?? '')}`],
  },
  refund_refused: {
    en: (f) => [written`Your refund is refused`, written`We do not give back the ${f.restitution?.amount} of fees that you asked for. Our reasons:\n${quoted(f.reasons ?? '')}`],
    fr: (f) => [written`Votre remboursement est refusé`, written`Nous ne rendons pas les ${f.restitution?.amount} de frais que vous demandiez. Nos motifs :\n${quoted(f.reasons ?? '')}`],
  },
} as const satisfies Record<string, Record<Locale, Builder>>;

/** Builds a letter about a provider's conduct in their language. @throws Error when a place is unfilled */
export function conductLetter(kind: ConductLetter, locale: Locale, facts: ConductLetterFacts): { subject: string; body: string } {
  const [subject, ...paragraphs] = letters[kind][locale](facts);
  return paper(locale, facts.provider, subject, paragraphs, 'providers');
}
