/** What must be true before a recommendation is taken for genuine (S0-12). */
import { type Particulars, samePerson } from '../signals/samePerson.ts';
import { type Gate, type Row, say } from '#engine/workflow';
import { paymentGate } from './paymentGate.ts';

const textIn = (row: Row, column: string): string | null => (row[column] as string | null | undefined) ?? null;

/** One of the two people a recommendation names. */
const named = (row: Row, who: 'candidate' | 'recommender'): Particulars => ({
  name: textIn(row, `${who}_name`), email: textIn(row, `${who}_email`), phone: textIn(row, `${who}_phone`), address: textIn(row, `${who}_address`),
});

/** What the candidate shares with whoever recommends them; null when nothing says that they are one. */
export const recommendsThemselves = (row: Row, candidate: Row = row): ReturnType<typeof samePerson> => samePerson(named(candidate, 'candidate'), named(row, 'recommender'));

const shared = {
  email: say('the e-mail address', 'l’adresse e-mail'),
  phone: say('the telephone', 'le téléphone'),
  name: say('the name and address', 'le nom et l’adresse'),
};

const typed = <Name extends string>(gates: Record<Name, Gate<object>>): Record<Name, Gate<object>> => gates;

export const recommendationGates = typed({
  another_recommends: {
    holds: (_facts, { row }) => recommendsThemselves(row) === null,
    code: 'SELF_RECOMMENDATION', clause: 'quality-charter.recommendation',
    says: say('The candidate recommends themselves.', 'Le candidat se recommande lui-même.'),
    detail: (_facts, { row }) => {
      const by = recommendsThemselves(row);
      return by
        ? say(`The candidate recommends themselves: both share ${shared[by].en}.`, `Le candidat se recommande lui-même : tous deux ont en commun ${shared[by].fr}.`)
        : say('Somebody else recommends them.', 'Une autre personne le recommande.');
    },
    mend: say('Dismiss it; a recommendation comes from a customer or from another provider.', 'Écartez-la ; une recommandation vient d’un client ou d’un autre prestataire.'),
  },
  no_payment_data: paymentGate,
});
