/** Ten reviews of the past, told anew, for a newcomer's first day: what would you do, and what do the rules say? Nothing real is touched. Pure. */
import { type Say, say } from '#engine/workflow';

/** What one may do with a review that lies before one. */
export const practiceAnswers = {
  publish: say('Publish it as it is', 'Le publier tel quel'),
  confirm: say('Confirm the author first', 'Confirmer d’abord l’auteur'),
  dispose: say('Look at the open signal first', 'Examiner d’abord le signalement ouvert'),
  return_personal_data: say('Return it to the author: a third party’s personal details', 'Le renvoyer à l’auteur : données personnelles d’un tiers'),
  return_off_topic: say('Return it to the author: not about a service received', 'Le renvoyer à l’auteur : sans rapport avec une prestation reçue'),
  return_conflict: say('Return it to the author: conflict of interest', 'Le renvoyer à l’auteur : conflit d’intérêts'),
  reject_duplicate: say('Propose a rejection: the same review twice', 'Proposer un refus : le même avis deux fois'),
  reject_unlawful: say('Propose a rejection: unlawful content', 'Proposer un refus : contenu illicite'),
} as const satisfies Record<string, Say>;
export type PracticeAnswer = keyof typeof practiceAnswers;

export interface Exercise {
  readonly name: string;
  readonly rating: 1 | 2 | 3 | 4 | 5;
  readonly body: Say;
  /** What is known beside the text. */
  readonly known: readonly Say[];
  readonly answer: PracticeAnswer;
  readonly why: Say;
  readonly clause: string;
}

const byInvoice = say('Author confirmed by an invoice', 'Auteur confirmé par une facture');
const byEngagement = say('Author confirmed by an engagement on the platform', 'Auteur confirmé par une prestation sur la plateforme');
const quiet = say('No open signal', 'Aucun signalement ouvert');

export const exercises: readonly Exercise[] = [
  {
    name: 'warm_up', rating: 5, answer: 'publish', clause: 'quality-charter.critical-reviews',
    body: say('They came on the day they had said, covered the floor, and left the bathroom cleaner than they had found it.', 'Venus le jour dit, ils ont protégé le sol et laissé la salle de bains plus propre qu’ils ne l’avaient trouvée.'),
    known: [byEngagement, quiet],
    why: say('The author is confirmed and nothing waits: one key publishes it, and the provider is invited to reply.', 'L’auteur est confirmé et rien n’attend : une touche le publie, et le prestataire est invité à répondre.'),
  },
  {
    name: 'nobody_yet', rating: 5, answer: 'confirm', clause: 'quality-charter.verified-author',
    body: say('Best electrician in town, I recommend him to everybody!', 'Le meilleur électricien de la ville, je le recommande à tout le monde !'),
    known: [say('Author not confirmed: no engagement, no invoice, no answer yet', 'Auteur non confirmé : ni prestation, ni facture, ni réponse pour l’instant'), quiet],
    why: say('However kind it is, a review is published only once somebody made sure that its author received the service.', 'Si élogieux soit-il, un avis n’est publié qu’une fois établi que son auteur a reçu la prestation.'),
  },
  {
    name: 'critical_and_confirmed', rating: 1, answer: 'publish', clause: 'quality-charter.critical-reviews',
    body: say('Three appointments missed, a leak worse than before, and not one word of apology. I would not let him mend a tap. Avoid.', 'Trois rendez-vous manqués, une fuite pire qu’avant, et pas un mot d’excuse. Je ne lui confierais pas un robinet. À éviter.'),
    known: [byInvoice, quiet, say('The provider wrote: “Please remove this, it ruins me.”', 'Le prestataire écrit : « Retirez cet avis, il me ruine. »')],
    why: say('The trap: it hurts, and it must be published. A confirmed author’s opinion is published however critical it is; being harsh is no ground, and being asked to remove it is none either. The provider’s way is the reply.', 'Le piège : cet avis fait mal, et il doit être publié. L’opinion d’un auteur confirmé est publiée, si critique soit-elle ; être sévère n’est pas un motif, pas plus que la demande de le retirer. La voie du prestataire est le droit de réponse.'),
  },
  {
    name: 'neighbour_named', rating: 2, answer: 'return_personal_data', clause: 'client-protection.third-party-data',
    body: say('Late twice. His neighbour Mr Jean Morel, 12 rue des Lilas, can tell you how he works: ring him at 06 12 34 56 78.', 'En retard deux fois. Son voisin M. Jean Morel, 12 rue des Lilas, vous dira comment il travaille : appelez-le au 06 12 34 56 78.'),
    known: [byInvoice, say('Signal disposed of: personal details, confirmed', 'Signalement traité : données personnelles, confirmé')],
    why: say('The criticism stays, the neighbour goes: the text is returned so that its author takes the name, the address and the number out. We never edit it ourselves.', 'La critique reste, le voisin sort : le texte est renvoyé pour que son auteur retire le nom, l’adresse et le numéro. Nous ne le corrigeons jamais nous-mêmes.'),
  },
  {
    name: 'open_signal', rating: 4, answer: 'dispose', clause: 'quality-charter.no-false-reviews',
    body: say('Quick, careful, fair price. We will call them again.', 'Rapides, soigneux, prix juste. Nous les rappellerons.'),
    known: [byEngagement, say('Open signal: close to review 877 of another author (81 %)', 'Signalement ouvert : proche de l’avis 877 d’un autre auteur (81 %)')],
    why: say('A signal is a hint, not a verdict, and nothing is published while one waits. Compare the two texts, say confirmed or harmless, then decide.', 'Un signalement est un indice, non un verdict, et rien n’est publié tant qu’il attend. Comparez les deux textes, dites confirmé ou sans suite, puis décidez.'),
  },
  {
    name: 'sent_twice', rating: 3, answer: 'reject_duplicate', clause: 'client-protection.on-topic',
    body: say('Decent work, dear for what it was. The dog liked them.', 'Travail correct, cher pour ce que c’était. Le chien les a aimés.'),
    known: [byEngagement, say('The same author sent the same words yesterday; that review is published', 'Le même auteur a envoyé les mêmes mots hier ; cet avis-là est publié')],
    why: say('One service, one review: the second is proposed for rejection as a duplicate, at once. A second person decides, and the first one stays published.', 'Une prestation, un avis : le second est proposé au refus comme doublon, sans renvoi préalable. Une seconde personne en décide, et le premier reste publié.'),
  },
  {
    name: 'abusive_customer', rating: 1, answer: 'publish', clause: 'abuse-policy.no-retaliation',
    body: say('The painter left streaks on every door and charged for two coats. I counted one.', 'Le peintre a laissé des coulures sur chaque porte et facturé deux couches. J’en ai compté une.'),
    known: [byInvoice, quiet, say('Last month this customer insulted a colleague on the telephone and was asked to stop', 'Le mois dernier, ce client a insulté une collègue au téléphone et a été invité à cesser')],
    why: say('What somebody did to us is treated in its own file, and never against their review. The text is about a service received: publish it.', 'Ce que quelqu’un nous a fait se traite dans son propre dossier, jamais contre son avis. Le texte porte sur une prestation reçue : publiez-le.'),
  },
  {
    name: 'call_to_violence', rating: 1, answer: 'reject_unlawful', clause: 'client-protection.lawful-content',
    body: say('He deserves to have his van burnt, and I know where he parks it. Who comes along on Friday?', 'Il mérite qu’on brûle sa camionnette, et je sais où il la gare. Qui vient vendredi ?'),
    known: [byInvoice, quiet],
    why: say('This is no opinion: it calls for a crime. Unlawful content is proposed for rejection at once, without a return, and a second person confirms.', 'Ce n’est pas une opinion : c’est un appel à un délit. Un contenu illicite est proposé au refus sans renvoi, et une seconde personne confirme.'),
  },
  {
    name: 'about_something_else', rating: 2, answer: 'return_off_topic', clause: 'client-protection.on-topic',
    body: say('Your website is slow and the town council should mend the road in front of my house. Two stars.', 'Votre site est lent et la mairie devrait réparer la route devant chez moi. Deux étoiles.'),
    known: [byEngagement, quiet],
    why: say('Nothing of it is about the service. It goes back to its author, who may write about the work; only if they do not is a rejection proposed.', 'Rien n’y parle de la prestation. Il retourne à son auteur, qui peut écrire sur le travail reçu ; ce n’est qu’à défaut qu’un refus est proposé.'),
  },
  {
    name: 'brother', rating: 5, answer: 'return_conflict', clause: 'quality-charter.no-false-reviews',
    body: say('My brother is the most honest man I know, and his cleaning firm is like him.', 'Mon frère est l’homme le plus honnête que je connaisse, et son entreprise de ménage lui ressemble.'),
    known: [byEngagement, say('Signal disposed of: same telephone as the provider, confirmed', 'Signalement traité : même téléphone que le prestataire, confirmé')],
    why: say('A near relation is no independent customer: conflict of interest, returned to the author first. Kind reviews are held to the same rules as harsh ones.', 'Un proche n’est pas un client indépendant : conflit d’intérêts, avec renvoi à l’auteur d’abord. Les avis favorables suivent les mêmes règles que les sévères.'),
  },
];

/** The exercise of this name. */
export const exerciseNamed = (name: unknown): Exercise | undefined => exercises.find((one) => one.name === name);
