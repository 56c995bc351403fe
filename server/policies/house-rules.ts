/** How the platform’s own people decide. These rules come from nobody’s promise but our own. */
import { say } from '#engine/workflow';
import { type PolicyText, firstVersion, standard } from './policyText.ts';
import { houseOnReviews } from './reviews.ts';

export const houseRules: PolicyText = {
  slug: 'house-rules',
  title: say('House rules', 'Règles de la maison'),
  audience: 'staff',
  reference_locale: 'en',
  needed_to_join: false,
  change_reason: firstVersion,
  clauses: [
    ...houseOnReviews,
    standard('house-rules.exceptions', 'S2-16 S4-08 C-12',
      'Only a manager makes an exception to a rule, for one file, with a written reason that stays in it.',
      'Seul un responsable déroge à une règle, pour un seul dossier, avec une raison écrite qui y demeure.'),
    standard('house-rules.outside-recommender', 'C-15',
      'Any professional may recommend a candidate. One who is not, or is no longer, a member is checked too: who they are, and what they have seen of the candidate’s work.',
      'Tout professionnel peut recommander un candidat. Qui n’est pas, ou plus, membre est contrôlé lui aussi : qui il est, et ce qu’il a vu du travail du candidat.'),
    standard('house-rules.written-reasons', 'S3-19',
      'Whoever decides against somebody says why, in words that this person can understand, and cites the clause.',
      'Qui décide contre quelqu’un dit pourquoi, en des mots que cette personne peut comprendre, et cite la clause.'),
    standard('house-rules.trace', 'S0-11',
      'Every decision leaves a trace: who, when, on what grounds, under which version of the rule. No trace is rewritten.',
      'Chaque décision laisse une trace : qui, quand, pour quels motifs, selon quelle version de la règle. Aucune trace n’est réécrite.'),
    standard('house-rules.signals-are-hints', 'S0-09',
      'A machine may point at something; it is always a person who concludes.',
      'Une machine peut attirer l’attention ; c’est toujours une personne qui conclut.'),
    standard('house-rules.own-judgement', 'S0-14',
      'Two people who judge the same candidate write their judgement down before they read the other’s.',
      'Deux personnes qui jugent le même candidat écrivent leur jugement avant de lire celui de l’autre.'),
    standard('house-rules.another-look', 'S3-21 C-20',
      'Whoever reconsiders a decision is somebody else than whoever made it.',
      'Qui réexamine une décision n’est pas celui qui l’a prise.'),
    standard('house-rules.need-to-know', 'S4-02',
      'We open a file because our work calls for it, and tell nobody outside what it says.',
      'Nous ouvrons un dossier parce que notre travail le demande, et nous ne disons à personne au-dehors ce qu’il contient.'),
    standard('house-rules.letter-for-every-decision', 'S2-25 S0-21',
      'A decision that concerns somebody is closed only when they have been written to, in their language.',
      'Une décision qui concerne quelqu’un n’est close qu’une fois que nous lui avons écrit, dans sa langue.'),
  ],
};
