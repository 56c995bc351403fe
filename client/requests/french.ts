import { doors, outcomes, requestKinds } from '#workflows/requestWords';
import { type Same, labelsIn } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  requests: {
    menu: 'Demandes',
    views: { label: 'Quelles demandes', open: 'À traiter', mine: 'À ma charge', answered: 'Répondues', all: 'Toutes', aside: 'Mises à part' },
    doorHelp: 'Même à qui ne peut plus nous écrire ; laissez vide pour tout le reste.',
    asideWhy:
      'Les expéditeurs de ces messages ont été priés de cesser, et la correspondance avec eux est arrêtée. Rien ici ne reçoit de réponse, rien n’est détruit. Ce qui relève d’une des portes restées ouvertes (une plainte contre l’un de nous, un droit sur des données personnelles, un recours, une médiation) est admis et va à qui s’en occupe.',
    escalated: 'Escalade',
    clock: {
      today: 'À rendre aujourd’hui',
      left: 'À rendre sous 1 jour ouvré |||| À rendre sous %{smart_count} jours ouvrés',
      lateToday: 'En retard depuis aujourd’hui',
      late: 'En retard de 1 jour ouvré |||| En retard de %{smart_count} jours ouvrés',
      onTime: 'Dans les temps',
      answeredLate: 'Répondue en retard',
      none: 'Sans échéance',
    },
    figures: {
      title: 'Combien de temps les clients attendent',
      kind: 'Nature',
      target: 'Objectif',
      open: 'Ouvertes',
      late: 'En retard',
      oldest: 'La plus ancienne encore ouverte',
      median: 'Délai médian',
      inTime: 'Dans les temps',
      days: '1 jour ouvré |||| %{smart_count} jours ouvrés',
      workingDays: '%{days} jours ouvrés',
      percent: '%{percent}\u00A0%',
      none: '–',
      span: 'Médianes sur les réponses des %{days} derniers jours.',
      clauses: 'Sur quoi reposent les réponses',
      cited: '1 réponse |||| %{smart_count} réponses',
    },
    words: 'Ce qui nous est écrit',
    about: 'Qui écrit, et comment',
    newFacts: 'Ce qui est venu ensuite',
    answer: 'Notre réponse',
    answerIt: 'Répondre',
    exceptions: 'Exceptions accordées par la direction',
    exceptionBy: 'Accordée par %{name}, %{when}',
    others: 'Autres messages du même client',
    answeredBy: '%{name}, %{when}',
    outcome: 'Issue\u00A0: %{outcome}',
    intact: 'Inchangée depuis qu’elle a été donnée',
    changed: 'Ce texte n’est pas celui qui a été donné',
    fingerprint: 'Empreinte',
    given: 'Donnée sans courrier\u00A0: %{how}',
    before: 'La réponse donnée auparavant',
    escalation: {
      title: 'Quelqu’un de plus haut placé a été demandé',
      times: 'Une fois\u00A0; la réponse demeure. |||| %{smart_count} fois\u00A0; la réponse demeure.',
      remedies: 'Ce qui aide vraiment, dans les mots de notre courrier\u00A0:',
    },
    later: 'Une réponse peut être donnée une fois la réception accusée.',
    closedFor: 'Qui répond\u00A0: une personne chargée des réclamations ou un responsable.',
    form: {
      clause: 'Clause sur laquelle repose la réponse',
      letter: 'Le courrier, tel qu’il partira',
    },
    keys: { answer: 'Répondre' },
    taken: 'Enregistrée\u00A0: %{reference}',
    who: 'Qui écrit',
    what: 'Ce qui est demandé',
    due: 'Échéance',
    charge: 'À la charge de',
  },
  resources: {
    requests: {
      name: 'Demande |||| Demandes', create: 'Enregistrer une demande',
      fields: {
        created_at: 'Reçue', kind: 'Nature', sender_name: 'Nom', outcome: 'Issue', sender_email: 'Son adresse e-mail', sender_phone: 'Son téléphone', subject: 'Objet', text: 'Dans ses mots', channel: 'Par quelle voie', given: 'Comment elle a été donnée',
        received_at: 'Reçue', words: 'Dans ses mots', by_whom: 'Qui l’a demandé', what: 'Ce qui est accordé',
      },
    },
  },
  fields: {
    kind: 'Nature', sender_name: 'Expéditeur', sender_email: 'E-mail de l’expéditeur', sender_phone: 'Téléphone de l’expéditeur', answered_at: 'Répondue', answered_by: 'Répondue par', acknowledged_at: 'Réception accusée', outcome: 'Issue', answer: 'Réponse', answer_clause: 'Clause citée',
    answer_version: 'Version du document', answer_hash: 'Empreinte de la réponse', answer_given: 'Donnée sans courrier', escalations: 'Escalades', escalated_at: 'Dernière escalade', new_facts: 'Ce qui est nouveau', reopened_at: 'Rouverte', kept_aside: 'Mise à part', door: 'Porte qui reste ouverte', text: 'Texte',
  },
  values: {
    kind: labelsIn(requestKinds, 'fr'),
    outcome: labelsIn(outcomes, 'fr'),
    door: labelsIn(doors, 'fr'),
    channel: { chat: 'Messagerie' },
  },
};
