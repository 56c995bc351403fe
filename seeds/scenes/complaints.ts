/** Complaints about the team itself, and who was trained on what: read by the management, never by the person named. */
import type { Box } from '../story/stage.ts';
import { Timeline } from '../story/timeline.ts';
import type { Play } from './play.ts';

type Line = Timeline & { id: number };

interface Complaint {
  readonly name: string;
  readonly workday: number;
  readonly by: Box;
  readonly about: Box;
  readonly values: Record<string, unknown>;
}

/** A colleague takes in what somebody says of another. */
function takenIn({ stage }: Play, { name, workday, by, about, values }: Complaint): Line {
  const line = Object.assign(new Timeline(stage, `complaint of ${name}`), { id: 0 });
  line.before(workday).office().then(async () => {
    line.id = await stage.creates(by, 'staff_complaints', { complainant: name, staff_id: stage.staff[about].id, ...values });
  });
  return line;
}

const does = ({ stage }: Play, line: Line, box: Box, name: string, input: () => Record<string, unknown> = () => ({})) => line.then(() => stage.does(box, 'staff_complaints', line.id, name, input()));

/** Everybody was trained when the policies came, and again on their second version; one of them is still to be. */
function trained({ stage }: Play): void {
  const everybody = Object.keys(stage.staff) as Box[];
  const record = (box: Box, policy: string, trained_on: string, note: string) => stage.creates(box === 'admin' ? 'manager' : 'admin', 'trainings', { staff_id: stage.staff[box].id, policy, trained_on, note });
  const today = () => stage.agenda.now().toISOString().slice(0, 10);
  const session = (workday: number, policies: readonly string[], people: readonly Box[], note: string) => {
    const line = new Timeline(stage, `training ${policies.join()}`).before(workday).office();
    for (const box of people) line.then(async () => {
      for (const policy of policies) await record(box, policy, today(), note);
    });
  };
  session(118, ['abuse-policy', 'client-protection', 'house-rules'], everybody, 'Half a day together: what we owe customers, what we need not bear.');
  session(117, ['quality-charter'], ['vetting', 'vetting2'], 'With Dora: the charter, clause by clause.');
  session(58, ['house-rules'], everybody.filter((box) => box !== 'vetting2'), 'What is new in the house rules, one hour.');
}

/** Examined, answered in writing, closed. */
function closed(play: Play): void {
  const line = takenIn(play, {
    name: 'Prudence Whitlow', workday: 34, by: 'cases', about: 'moderator2',
    values: {
      complainant_email: 'prudence.whitlow@mail.example', locale: 'en', grounds: ['expectation_not_met', 'policy_not_followed'], standards: ['courtesy', 'clear_answers'],
      details: 'I asked why my review was still waiting and was told that “these things take the time they take”. I asked again and got the same line.',
      how_short: 'A date, or at least what was missing. I had sent the invoice the week before.',
    },
  }).office(1);
  does(play, line, 'manager', 'assign_reviewer', () => ({ manager_id: play.stage.staff.manager2.id }));
  line.office(2);
  does(play, line, 'manager2', 'record_account', () => ({ account: 'Ali dit qu’il avait quarante avis en attente ce jour-là et qu’il a répondu trop vite. Il n’avait pas vu la facture.' }));
  line.office(3);
  does(play, line, 'manager2', 'conclude', () => ({
    findings: [
      { ground: 'expectation_not_met', finding: 'upheld', reasons: 'You asked a plain question twice and were given no answer to it.' },
      { ground: 'policy_not_followed', finding: 'not', reasons: 'Your review was handled within the time that our policy sets, and published.' },
    ],
    text: 'You should have been told that your invoice had arrived and when your review would be decided on. We are sorry that you were not. Our colleague now answers such questions with a date.',
  }));
  line.office(1);
  does(play, line, 'manager2', 'close');
}

/** A few angry words: details are asked for, and the tone is held against nobody. */
function asked(play: Play): void {
  const line = takenIn(play, {
    name: 'Fernand Lacaze', workday: 3, by: 'vetting2', about: 'moderator',
    values: { complainant_email: 'fernand.lacaze@courrier.example', locale: 'fr', grounds: ['expectation_not_met'], standards: ['respect'], details: 'C’est une honte, votre modératrice se moque du monde !', how_short: null },
  }).office(1);
  does(play, line, 'manager', 'request_details', () => ({ question: 'Que s’est-il passé, quel jour, et qu’attendiez-vous de notre collègue ?' }));
}

/** About a manager: the other one examines it, and she finds nothing of it. */
function aboutManager(play: Play): void {
  const line = takenIn(play, {
    name: 'Odile Ferrand', workday: 9, by: 'cases', about: 'manager',
    values: {
      complainant_email: 'odile.ferrand@courrier.example', locale: 'fr', grounds: ['expectation_not_met', 'policy_not_followed'], standards: ['respect', 'professionalism'],
      details: 'Au téléphone, votre responsable m’a coupé la parole trois fois et a refusé de me dire sur quelle règle reposait sa réponse.',
      how_short: 'Qu’on m’écoute jusqu’au bout, et qu’on me cite la règle, comme votre politique le promet.',
    },
  }).office(1);
  does(play, line, 'manager2', 'assign_reviewer', () => ({ manager_id: play.stage.staff.manager2.id }));
  line.office(2);
  does(play, line, 'manager2', 'record_account', () => ({ account: 'Dora dit avoir voulu aller à l’essentiel et reconnaît ne pas avoir cité la clause.' }));
}

/** Concluded, the letter gone: to be closed. */
function concluded(play: Play): void {
  const line = takenIn(play, {
    name: 'Basile Thévenot', workday: 12, by: 'moderator', about: 'vetting2',
    values: {
      complainant_email: 'basile.thevenot@courrier.example', locale: 'fr', grounds: ['expectation_not_met'], standards: ['professionalism', 'clear_answers'],
      details: 'Trois appels en deux jours pour la même référence, dont un à 19 h 50, alors que j’avais déjà répondu par écrit.',
      how_short: 'Un seul appel, et qu’on lise ma réponse avant de rappeler.',
    },
  }).office(1);
  does(play, line, 'manager2', 'assign_reviewer', () => ({ manager_id: play.stage.staff.manager.id }));
  line.office(2);
  does(play, line, 'manager', 'record_account', () => ({ account: 'Paul says that the written answer had gone to Inès while she was away; he called until he reached somebody.' }));
  line.office(2);
  does(play, line, 'manager', 'conclude', () => ({
    findings: [{ ground: 'expectation_not_met', finding: 'partly', reasons: 'Les appels étaient dans les heures que nous nous fixons ; votre réponse écrite, elle, attendait sans être lue.' }],
    text: 'Vous aviez répondu, et nous aurions dû le voir avant de rappeler. Nous vous présentons nos excuses ; les réponses écrites sont désormais relevées par toute l’équipe.',
  }));
}

/** Complete, and waiting for a reviewer. */
function received(play: Play): void {
  takenIn(play, {
    name: 'Gwen Prosser', workday: 1, by: 'moderator2', about: 'vetting',
    values: {
      complainant_email: 'gwen.prosser@mail.example', locale: 'en', grounds: ['policy_not_followed'], standards: ['product_knowledge'],
      details: 'She called me about a plumber I never hired and would not say where she had my number from.',
      how_short: 'To be told at once who gave my name, and that I may refuse, as your charter says.',
    },
  });
}

export function complaints(play: Play): void {
  trained(play);
  closed(play);
  asked(play);
  aboutManager(play);
  concluded(play);
  received(play);
}
