import { appealOutcomes, appealable, reductions } from '#workflows/appealWords';
import { type Same, labelsIn } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  resources: { appeals: { name: 'Recours |||| Recours', fields: { of_resource: 'Contre', of_id: 'Numéro du dossier', appellant_name: 'Auteur du recours', appellant_email: 'E-mail', decided_on_at: 'Décision du', submitted_at: 'Reçu le', statement: 'Ce qui est dit', evidence: 'Pièces', evidence_links: 'Pages indiquées', reviewer_id: 'Examiné par', outcome: 'Décision', reduced_to: 'Devenue', decided_at: 'Tranché le', decided_by: 'Tranché par', decision_by: 'Décidée par', ends_at: 'Fin', due_at: 'Réponse avant le', reasons: 'Motifs', locale: 'Langue', staff_id: 'Examiné par' } } },
  fields: { appellant_name: 'Auteur du recours', of_resource: 'Contre' },
  values: {
    of_resource: Object.fromEntries(Object.entries(appealable).map(([name, { says }]) => [name, says.fr])) as Readonly<Record<string, string>>,
    outcome_of_appeal: labelsIn(appealOutcomes, 'fr'),
    reduced_to: labelsIn(reductions, 'fr'),
  },
  appeals: {
    title: 'Recours',
    late: 'en retard',
    statement: 'Ce qui est dit',
    evidence: 'Ce qui est joint',
    links: 'Pages indiquées',
    linkNote: 'Ouvre leur page dans un nouvel onglet. Nous ne l’avons pas vérifiée.',
    none: 'Rien n’est joint.',
    decision: 'La décision',
    toCase: 'Ouvrir le dossier',
    by: 'Décidé par',
    reasons: 'Motifs donnés alors',
    clause: 'Clause, telle qu’elle se lisait le %{day}',
    version: '%{title}, version %{version}',
    letter: 'Le courrier reçu',
    noLetter: 'Le courrier n’est pas connu.',
    assign: 'Qui l’examine à neuf',
    assignHelp: 'Les personnes intervenues dans le dossier ne peuvent être choisies.',
    assignDo: 'Lui confier l’examen',
    conflict: 'est intervenu dans le dossier',
    nobody: 'Personne n’est étranger au dossier : invitez une personne qui n’y a pas pris part.',
    decide: 'Trancher ce recours',
    given: 'Confié à %{name}',
    outcome: 'L’issue',
    became: 'Elle devient : %{what}',
    customerNote: 'Demande de réexamen d’un client : elle n’exige aucune pièce, et la mesure peut aussi être traitée depuis sa fiche.',
    overturning: 'L’annulation remet l’état, le référencement et le dossier tels qu’ils étaient avant la décision.',
    standing: 'En vigueur',
  },
};
