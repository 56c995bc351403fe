import { complaintGrounds, findingKinds, standards } from '#workflows/complaintWords';
import { type Same, labelsIn } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  complaints: {
    menu: 'Plaintes nous visant',
    take: 'Recevoir une plainte',
    kept: 'La personne visée ne trouve rien de cette plainte : ni liste, ni compte, ni historique, ni message ne la lui révèle. N’en parlez qu’ici.',
    theirs: 'Ce que dit la personne qui se plaint',
    happened: 'Ce qui s’est passé',
    expected: 'Ce qu’elle attendait',
    nothingYet: 'Pas encore dit : demandez-le-lui.',
    account: 'La version du collègue',
    noAccount: 'Pas encore entendu. La personne qui examine l’interroge de vive voix et ne montre rien de ce dossier.',
    heard: 'Entendu',
    findings: 'Constats',
    examined: 'Examen',
    conclusions: 'À la personne qui s’est plainte',
    assign: { title: 'Qui l’examine ?', manager: 'Responsable', help: 'Ni la personne visée ni celle qui a reçu la plainte ne sont proposées.', none: 'Aucun autre responsable n’est étranger aux faits : demandez-en un à un administrateur.' },
    conclude: { finding: 'Que constatez-vous ?', reasons: 'Raisons, telles que le courrier les donne' },
    passedOn: {
      title: 'Plaintes que vous avez transmises',
      intro: 'Une plainte visant un collègue va à la direction, qui l’examine et y répond par écrit. Vous n’en apprenez rien de plus, et la personne visée non plus.',
      empty: 'Vous n’en avez reçu aucune.',
      done: 'Transmise à la direction sous le numéro %{reference}.',
    },
    create: {
      who: 'La personne qui se plaint',
      what: 'Sa plainte',
      tone: 'Écrivez ce qui est dit, tel quel. Un ton rude n’est pas une raison d’omettre quoi que ce soit, et les précisions peuvent venir plus tard.',
      request: 'Au sujet de la demande n° %{id}',
      ownHelp: 'Une plainte qui vous vise est reçue par un collègue.',
    },
  },
  resources: {
    staff_complaints: {
      name: 'Plainte nous visant |||| Plaintes nous visant', create: 'Recevoir une plainte',
      fields: { complainant: 'Qui se plaint', complainant_email: 'E-mail', staff_id: 'Qui est visé', grounds: 'Motifs', standards: 'Attendu de nous', details: 'Ce qui s’est passé', how_short: 'Ce qui était attendu', taken_by: 'Reçue par', reviewer_id: 'Examinée par', customer_id: 'Client', request_id: 'Demande', account: 'Version du collègue', account_at: 'Entendu', findings: 'Constats', conclusions: 'Mots du courrier', concluded_at: 'Conclue', letter_sent_at: 'Courrier parti', created_at: 'Reçue', manager_id: 'Examinée par', question: 'Question posée', sent_on: 'Posté le' },
    },
  },
  fields: { complainant: 'Qui se plaint', complainant_email: 'E-mail de qui se plaint', staff_id: 'Collègue', grounds: 'Motifs', standards: 'Attendu de nous', details: 'Précisions', how_short: 'Ce qui était attendu', reviewer_id: 'Examinée par' },
  values: { grounds: labelsIn(complaintGrounds, 'fr'), ground: labelsIn(complaintGrounds, 'fr'), standards: labelsIn(standards, 'fr'), finding: labelsIn(findingKinds, 'fr') },
};
