/** The clauses that gates, refusals and decisions cite, in our own words. */
import { type Say, say } from '#engine/workflow';

export interface Clause {
  readonly id: string;
  readonly policy: Say;
  readonly version: number;
  readonly side: 'provider_duty' | 'platform_commitment' | 'customer_duty' | 'staff_standard';
  readonly text: Say;
  /** The promise of the policies that it keeps, by its number in the catalogue of requirements. */
  readonly promise?: string;
}

const charter = say('Quality charter', 'Charte qualité');
const protection = say('Customer protection', 'Protection des clients');
const conduct = say('Respect for the team', 'Respect de l’équipe');
const house = say('House rules', 'Règles de la maison');

const clause = (id: string, policy: Say, side: Clause['side'], text: Say, promise?: string): Clause => ({ id, policy, version: 1, side, text, ...(promise && { promise }) });

export const clauses: readonly Clause[] = [
  clause('quality-charter.moderation', charter, 'platform_commitment', say(
    'Every review is read by a named person before it is published.',
    'Chaque avis est lu par une personne nommée avant d’être publié.'), 'S0-22'),
  clause('quality-charter.critical-reviews', charter, 'platform_commitment', say(
    'Once its author is confirmed, a review is published however critical it is.',
    'Dès que son auteur est confirmé, un avis est publié, si critique soit-il.'), 'S0-23'),
  clause('quality-charter.verified-author', charter, 'platform_commitment', say(
    'No review is published before we know that its author is who they say.',
    'Aucun avis n’est publié avant que l’identité de son auteur soit établie.'), 'S0-23'),
  clause('quality-charter.return-first', charter, 'platform_commitment', say(
    'A text that cannot stand as it is goes back to its author first; we never rewrite it.',
    'Un texte qui ne peut paraître tel quel revient d’abord à son auteur ; nous ne le réécrivons jamais.'), 'S0-23'),
  clause('quality-charter.right-of-reply', charter, 'platform_commitment', say(
    'The provider is invited to answer every published review; waiting for the answer delays nothing.',
    'Le prestataire est invité à répondre à chaque avis publié ; l’attente de sa réponse ne retarde rien.'), 'S0-21'),
  clause('quality-charter.unknown-author', charter, 'provider_duty', say(
    'A provider who does not recognise the author says so at once; the author is then checked again while the review stays.',
    'Un prestataire qui ne reconnaît pas l’auteur le signale aussitôt ; l’auteur est alors revérifié et l’avis reste en ligne.'), 'S0-08'),
  clause('quality-charter.no-false-reviews', charter, 'provider_duty', say(
    'Neither a provider nor anyone close to them writes reviews about the provider.',
    'Ni un prestataire ni son entourage n’écrit d’avis sur ce prestataire.'), 'S0-09'),
  clause('quality-charter.reviews-for-all', charter, 'provider_duty', say(
    'Every provider is reviewed; nobody can switch reviews off.',
    'Tout prestataire est évalué ; personne ne peut désactiver les avis.'), 'S3-16'),
  clause('quality-charter.meetings', charter, 'platform_commitment', say(
    'We meet every candidate once or twice before we decide, to hear their profile and their motivation.',
    'Nous rencontrons chaque candidat une ou deux fois avant de décider, pour connaître son profil et sa motivation.'), 'S0-13'),
  clause('quality-charter.selection', charter, 'platform_commitment', say(
    'We look for people who know their work, love it and care for their customers; each of these is judged in writing.',
    'Nous cherchons des personnes qui connaissent leur métier, l’aiment et se soucient de leurs clients ; chacun de ces points est jugé par écrit.'), 'S0-14'),
  clause('client-protection.no-removal', protection, 'platform_commitment', say(
    'A published review disappears only by a recorded decision with its reasons.',
    'Un avis publié ne disparaît que par une décision enregistrée et motivée.'), 'S4-13'),
  clause('client-protection.payment-details', protection, 'platform_commitment', say(
    'Card and account numbers are never kept here.',
    'Les numéros de carte et de compte ne sont jamais conservés ici.'), 'S4-07'),
  clause('client-protection.third-party-data', protection, 'customer_duty', say(
    'A review does not give the personal details of other people.',
    'Un avis ne divulgue pas les données personnelles d’autrui.'), 'S4-04'),
  clause('client-protection.lawful-content', protection, 'customer_duty', say(
    'A review contains nothing that the law forbids.',
    'Un avis ne contient rien que la loi interdise.'), 'C-02'),
  clause('client-protection.on-topic', protection, 'customer_duty', say(
    'A review tells of a service that its author received, once.',
    'Un avis raconte une prestation que son auteur a reçue, une seule fois.'), 'S4-12'),
  clause('abuse-policy.no-retaliation', conduct, 'platform_commitment', say(
    'How a customer behaved towards the team is never a reason against their review.',
    'Le comportement d’un client envers l’équipe n’est jamais un motif contre son avis.'), 'C-09'),
  clause('house-rules.second-person', house, 'staff_standard', say(
    'A grave decision is made by two people.',
    'Une décision grave est prise à deux.')),
  clause('house-rules.independence', house, 'staff_standard', say(
    'Nobody decides on a file that names them or someone close to them.',
    'Nul ne décide d’un dossier qui le concerne ou concerne un proche.'), 'S0-22'),
];

/** The clause of this id. */
export const clauseById = (id: string): Clause | undefined => clauses.find((one) => one.id === id);

/** Ids of the clauses that a decision on a review may cite; those on behaviour towards the team are no ground. */
export const clauseIds = clauses.map(({ id }) => id);
