/** What must be true before a version of a policy moves. */
import { type Ask, type Gate, say } from '#engine/workflow';
import { dayInWords } from '../letters/paper.ts';
import { type Audience, idsAtFault, noticeDays } from './policyWords.ts';

/** What the gates of a version must know. */
export interface PolicyVersionFacts {
  readonly slug: string;
  readonly audience: Audience;
  /** Members whom nothing has told of this version, and who have not accepted it. */
  readonly members_uninformed: number;
  /** Customers whom nothing has told of it; none counts unless the change is important. */
  readonly customers_uninformed: number;
  /** Members and customers for whom no notice was ever written. */
  readonly newcomers: number;
  /** When the last of those who were members at the announcement was told. */
  readonly told_at: string | null;
}

const dayMs = 86_400_000;

/** When providers have had their days; null while nothing runs. */
function noticeOver({ audience, told_at }: PolicyVersionFacts, { row }: Pick<Ask, 'row'>): string | null {
  if (audience === 'staff' || Number(row.number) < 2) return null;
  const since = told_at ?? (row.announced_at as string | null);
  return since && new Date(Date.parse(since) + noticeDays * dayMs).toISOString();
}

const typed = <Name extends string>(gates: Record<Name, Gate<PolicyVersionFacts>>): Record<Name, Gate<PolicyVersionFacts>> => gates;
const s = (n: number): string => (n === 1 ? '' : 's');

/** A version that is not announced yet has told nobody: that is said instead of "not from here". */
const told = (uninformed: number, { row }: Ask): boolean => row.state !== 'approved' && (row.state !== 'announced' || uninformed === 0);

export const policyVersionGates = typed({
  still_draft: {
    before_state: true,
    holds: (_facts, { row }) => row.state === 'draft',
    code: 'VERSION_IMMUTABLE', clause: 'quality-charter.evolution',
    says: say('A version that was approved is never altered.', 'Une version approuvée n’est plus retouchée.'),
    mend: say('Write a new version that begins from this text.', 'Rédigez une nouvelle version qui part de ce texte.'),
  },
  own_ids: {
    of_input: true,
    holds: ({ slug }, { input }) => !idsAtFault(slug, input?.clauses),
    detail: ({ slug }, { input }) => idsAtFault(slug, input?.clauses) ?? say('The ids of these clauses are not right.', 'Les identifiants de ces clauses ne conviennent pas.'),
    code: 'CLAUSE_ID_WRONG', clause: 'house-rules.trace',
    says: say('Each clause of a document has an id of its own, which begins with the document’s name.', 'Chaque clause d’un document a son propre identifiant, qui commence par le nom du document.'),
    mend: say('Change the ids that are named.', 'Changez les identifiants indiqués.'),
  },
  reasoned: {
    holds: (_facts, { row }) => !row.important || (typeof row.important_reason === 'string' && row.important_reason !== ''),
    code: 'IMPORTANT_REASON_MISSING', clause: 'client-protection.customers-informed',
    says: say('The change is marked important, and nothing says why.', 'La modification est marquée importante, et rien ne dit pourquoi.'),
    mend: say('Whoever edits the draft: say why customers must be told.', 'Qui modifie le projet : dites pourquoi les clients doivent être avertis.'),
  },
  members_informed: {
    before_state: true,
    holds: ({ members_uninformed }, ask) => told(members_uninformed, ask),
    detail: ({ members_uninformed: n }, { row }) =>
      row.state === 'approved'
        ? say('This version is not announced: no member has been told of it.', 'Cette version n’est pas annoncée : aucun prestataire n’en a été averti.')
        : n === 0
          ? say('Every member has been told of this version.', 'Chaque prestataire a été averti de cette version.')
          : say(`${n} member${s(n)} not told of this version yet.`, `${n} prestataire${s(n)} pas encore averti${s(n)} de cette version.`),
    code: 'MEMBERS_NOT_INFORMED', clause: 'quality-charter.members-informed',
    says: say('Every active member is told of a version before it takes effect.', 'Chaque prestataire actif est averti d’une version avant qu’elle prenne effet.'),
    mend: say('Wait for the letters to leave; tell in another way those whom a letter did not reach, and write to those who joined since.', 'Attendez le départ des courriers ; avertissez autrement ceux qu’un courrier n’a pas atteints, et écrivez à ceux qui nous ont rejoints depuis.'),
  },
  customers_informed: {
    before_state: true,
    holds: ({ customers_uninformed }, ask) => !ask.row.important || told(customers_uninformed, ask),
    detail: ({ customers_uninformed: n }, { row }) => {
      if (!row.important) return say('The change is not marked important: customers are not written to.', 'La modification n’est pas marquée importante : les clients ne reçoivent pas de courrier.');
      if (row.state !== 'approved' && n === 0) return say('Every customer has been told of this important change.', 'Chaque client a été averti de cette modification importante.');
      return row.state === 'approved'
        ? say('This version is not announced: no customer has been told of an important change.', 'Cette version n’est pas annoncée : aucun client n’a été averti d’une modification importante.')
        : say(`${n} customer${s(n)} not told of this important change yet.`, `${n} client${s(n)} pas encore averti${s(n)} de cette modification importante.`);
    },
    code: 'CUSTOMERS_NOT_INFORMED', clause: 'client-protection.customers-informed',
    says: say('Every customer is told of an important change before it takes effect.', 'Chaque client est averti d’une modification importante avant qu’elle prenne effet.'),
    mend: say('Wait for the letters to leave, and tell in another way those whom a letter did not reach.', 'Attendez le départ des courriers, et avertissez autrement ceux qu’un courrier n’a pas atteints.'),
  },
  notice_period_over: {
    holds: (facts, ask) => {
      const over = noticeOver(facts, ask);
      return over === null || ask.now >= over;
    },
    detail: (facts, ask) => {
      const over = noticeOver(facts, ask);
      if (over === null) return say('No notice period holds this version.', 'Aucun délai de prévenance ne retient cette version.');
      if (ask.now >= over) return say(`Providers have had their ${noticeDays} days.`, `Les prestataires ont eu leurs ${noticeDays} jours.`);
      return say(
        `Providers have ${noticeDays} days from the day they are told: not before ${dayInWords('en', over)}.`,
        `Les prestataires ont ${noticeDays} jours à compter du jour où ils sont avertis\u00a0: pas avant le ${dayInWords('fr', over)}.`,
      );
    },
    code: 'NOTICE_PERIOD_RUNNING', clause: 'quality-charter.members-informed',
    says: say(`Providers are told at least ${noticeDays} days before a new version takes effect.`, `Les prestataires sont avertis au moins ${noticeDays} jours avant qu’une nouvelle version prenne effet.`),
    mend: say('Wait for the days to pass.', 'Attendez la fin du délai.'),
  },
  somebody_to_inform: {
    holds: ({ newcomers }) => newcomers > 0,
    code: 'NOBODY_TO_INFORM', clause: 'quality-charter.members-informed',
    says: say('Everybody concerned has been written to.', 'Toutes les personnes concernées ont reçu un courrier.'),
    mend: say('There is nothing to do.', 'Il n’y a rien à faire.'),
  },
  first_version: {
    holds: (_facts, { row }) => Number(row.number) === 1,
    code: 'FIRST_VERSION_ONLY', clause: 'quality-charter.members-informed',
    says: say('Only the first version of a document takes effect without an announcement.', 'Seule la première version d’un document prend effet sans annonce.'),
    mend: say('Approve it, then announce it.', 'Approuvez-la, puis annoncez-la.'),
  },
});
