/** What the team took from customers in these months: judged, and followed by support. Each is named in docs/demo.md. */
import { type Area } from '../people/providers.ts';
import { customers } from '../people/customers.ts';
import { Abuse } from '../story/abuse.ts';
import type { Play } from './play.ts';

/** The abuse of the named customer, shortly before this working day. */
const by = ({ stage, company }: Play, area: Area, name: string, workday: number): Abuse => {
  const person = customers[area].find((one) => one.name === name);
  if (!person) throw new Error(`${name} lives in another town`);
  return new Abuse(stage, `abuse of ${name}, ${workday}`, () => company.customer(person)).before(workday).office();
};

export function incidents(play: Play): void {
  settled(play);
  otherwise(play);
  underWay(play);
}

/** Confirmed, and closed once the colleague was supported or had declined. */
function settled(play: Play): void {
  by(play, 'paris', 'Bruno Delmas', 44).reported('moderator', () => ({ category: 'language', channel: 'phone', verbatim: 'Vous êtes une incapable, ma petite, passez-moi quelqu’un qui sait lire.' }))
    .office().confirmed('cases', 'Léa only told him when his review would be read. This is aimed at her, not at our delay.')
    .office(1).offered('manager', 'talk', 'Shall we take twenty minutes, away from the screens? You stayed calm, and I know what that costs.').later(30, 90).accepted('moderator')
    .office(1).given('manager').later(5, 20).closed('cases');
  by(play, 'brussels', 'Grégory Hublet', 27).reported('moderator2', () => ({ category: 'out_of_policy_pressure', channel: 'email', verbatim: 'Fourth message today. You will refund my plumber’s call-out or I write every hour, all week, to you personally.' }))
    .office().confirmed('cases', 'Four messages in one day after a clear answer. He told of no hardship; he presses Ali for what no policy allows.')
    .office(1).offered('manager2', 'another_hand', 'Paul peut reprendre ce client, si tu préfères.').later(20, 60).declined('moderator2').office().closed('cases');
}

/** What was found to be something else: it leaves no mark on anybody. */
function otherwise(play: Play): void {
  by(play, 'lyon', 'Monique Berthet', 33).reported('moderator2', () => ({ category: 'assumptions', channel: 'chat', verbatim: 'Vous cachez les mauvais avis parce que les artisans vous paient, avouez-le !' }))
    .office(1).frustration('cases', 'She has waited five weeks for her review to be read, and nobody told her why. She was let down; we owe her an answer.')
    .noted('cases', 'Told me that she cares for her husband alone and sleeps little. Call in the morning, keep it short.');
  by(play, 'dakar', 'Pape Seck', 19).reported('vetting2', () => ({ category: 'intimidation', channel: 'phone', verbatim: 'Je viendrai vous voir, on en parlera entre quatre yeux.' }))
    .office().unfounded('manager2', 'J’ai réécouté l’appel : il proposait de passer au bureau pour montrer sa facture. Il l’a d’ailleurs fait, très poliment.');
}

/** Open this morning: a threat whose support is offered, one that nobody has judged yet, and a colleague who took much. */
function underWay(play: Play): void {
  by(play, 'lyon', 'Gérard Perrachon', 12).reported('moderator', () => ({ category: 'comments_about_team', channel: 'email', verbatim: 'Cette Fontaine est aussi bête qu’elle est lente. On voit qu’elle n’a jamais travaillé.' }))
    .office().confirmed('cases', 'He names her, twice, and says nothing of the review itself.')
    .office(1).offered('manager', 'calmer_work', 'That is the second this month. Would you like a week on imports and proofs, without calls?').later(40, 90).accepted('moderator');
  by(play, 'brussels', 'Didier Mertens', 3).reported('moderator', () => ({ category: 'threat', channel: 'email', verbatim: 'Je sais à quelle heure vous fermez. Rappelez-moi avant, ou on se verra dehors.' }))
    .later(15, 40).confirmed('manager2', 'Une menace précise, et il connaît nos horaires. J’ai prévenu l’accueil de l’immeuble.')
    .office(1).offered('manager2', 'outside_help', 'Je te fais appeler un taxi ce soir, et le médecin du travail peut te recevoir demain. Dis-moi ce qui t’aiderait.');
  by(play, 'paris', 'Thomas Lebrun', 2).reported('vetting', () => ({ category: 'language', channel: 'phone', verbatim: 'Bande de menteurs ! Et vous, la dame, vous êtes payée pour mentir ?' }))
    .office(1).confirmed('cases', 'Shouted at Inès on the telephone; a colleague at the next desk heard it.');
  by(play, 'paris', 'Ivan Petrović', 1).reported('moderator', () => ({ category: 'reputation_threat', channel: 'chat', verbatim: 'Publiez mon avis ce soir, ou je vous démolis sur tous les réseaux.' }));
}
