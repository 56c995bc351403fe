/**
 * The clauses on which a decision about a review may rest. Four documents hold a part of them; they stand together because
 * the console’s forms offer them as choices, and so load these few without the rest of the library.
 */
import { type PolicyClause, advice, commitment, customerDuty, duty, standard } from './policyText.ts';

export const charterOnReviews: readonly PolicyClause[] = [
  commitment('quality-charter.moderation', 'S0-22',
    'Every review is read by a named person before it is published.',
    'Chaque avis est lu par une personne nommée avant d’être publié.'),
  commitment('quality-charter.critical-reviews', 'S0-23',
    'Once its author is confirmed, a review is published however critical it is.',
    'Dès que son auteur est confirmé, un avis est publié, si critique soit-il.'),
  commitment('quality-charter.verified-author', 'S0-23',
    'No review is published before we know that its author is who they say.',
    'Aucun avis n’est publié avant que l’identité de son auteur soit établie.'),
  commitment('quality-charter.return-first', 'S0-23',
    'A text that cannot stand as it is goes back to its author first; we never rewrite it.',
    'Un texte qui ne peut paraître tel quel revient d’abord à son auteur ; nous ne le réécrivons jamais.'),
  commitment('quality-charter.right-of-reply', 'S0-21',
    'The provider is invited to answer every published review; waiting for the answer delays nothing.',
    'Le prestataire est invité à répondre à chaque avis publié ; l’attente de sa réponse ne retarde rien.'),
  duty('quality-charter.unknown-author', 'S0-08',
    'A provider who does not recognise the author says so at once; the author is then checked again while the review stays.',
    'Un prestataire qui ne reconnaît pas l’auteur le signale aussitôt ; l’auteur est alors revérifié et l’avis reste en ligne.'),
  duty('quality-charter.no-false-reviews', 'S0-09',
    'Neither a provider nor anyone close to them writes reviews about the provider.',
    'Ni un prestataire ni son entourage n’écrit d’avis sur ce prestataire.'),
  advice('quality-charter.reviews-for-all', 'S3-16',
    'Every provider is reviewed; nobody can switch reviews off.',
    'Tout prestataire est évalué ; personne ne peut désactiver les avis.'),
];

export const protectionOnReviews: readonly PolicyClause[] = [
  commitment('client-protection.no-removal', 'S4-13',
    'A published review disappears only by a recorded decision with its reasons.',
    'Un avis publié ne disparaît que par une décision enregistrée et motivée.'),
  commitment('client-protection.payment-details', 'S4-07',
    'Card and account numbers are never kept here.',
    'Les numéros de carte et de compte ne sont jamais conservés ici.'),
  customerDuty('client-protection.third-party-data', 'S4-04',
    'A review does not give the personal details of other people.',
    'Un avis ne divulgue pas les données personnelles d’autrui.'),
  customerDuty('client-protection.lawful-content', 'C-02',
    'A review contains nothing that the law forbids.',
    'Un avis ne contient rien que la loi interdise.'),
  customerDuty('client-protection.on-topic', 'S4-12',
    'A review tells of a service that its author received, once.',
    'Un avis raconte une prestation que son auteur a reçue, une seule fois.'),
];

/** Citing it is refused: it stands among the choices so that whoever tries is told why. */
export const respectOnReviews: readonly PolicyClause[] = [
  commitment('abuse-policy.no-retaliation', 'C-09',
    'How a customer behaved towards the team is never a reason against their review.',
    'Le comportement d’un client envers l’équipe n’est jamais un motif contre son avis.'),
];

export const houseOnReviews: readonly PolicyClause[] = [
  standard('house-rules.second-person', 'S0-23 S3-19',
    'A grave decision is made by two people.',
    'Une décision grave est prise à deux.'),
  standard('house-rules.independence', 'S0-22',
    'Nobody decides on a file that names them or someone close to them.',
    'Nul ne décide d’un dossier qui le concerne ou concerne un proche.'),
];

export const onReviews: readonly PolicyClause[] = [...charterOnReviews, ...protectionOnReviews, ...respectOnReviews, ...houseOnReviews];
