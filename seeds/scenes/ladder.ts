/** Customers on each rung of the ladder, one taken off it again, and some who may be the same person. Each is named in docs/demo.md. */
import { customers } from '../people/customers.ts';
import type { Area } from '../people/providers.ts';
import { dayAfter, dayOf } from '../story/calendar.ts';
import { Climb } from '../story/ladder.ts';
import type { Play } from './play.ts';

const personOf = (area: Area, name: string) => {
  const person = customers[area].find((one) => one.name === name);
  if (!person) throw new Error(`${name} lives in another town`);
  return person;
};

/** The abuse of the named customer and what followed, from shortly before this working day. */
const on = ({ stage, company }: Play, area: Area, name: string, workday: number): Climb => new Climb(stage, `ladder of ${name}`, () => company.customer(personOf(area, name))).before(workday).office();

/** The same mailbox, written otherwise. */
const tagged = (email: string | null): string => (email ?? '').replace('@', '+2@');

export function ladder(play: Play): void {
  const { stage } = play;
  asked(play);
  stopped(play);
  blocked(play);
  on(play, 'brussels', 'Didier Mertens', 1).stopsAtOnce('manager2', 'Il annonce qu’il attendra nos collègues à la sortie, et connaît nos horaires.');
  on(play, 'london', 'Tom Ashworth', 64).again('moderator2', 'Are you all thick or is it just you?', 'Said to Ali twice, in writing.').asksToStop('cases').office(1).declinedBy('moderator2')
    .office(6).again('moderator2', 'Thick it is, then. Put somebody with a brain on.', 'Again, a week after we asked.').stops('cases').office().stops('manager').office(1).declinedBy('moderator2', 'manager2')
    .outside(9).asksForReview('My mother was dying that month. I am not proud of what I wrote, and I have told Ali so.')
    .office(1).lifts('manager2', 'You wrote to apologise, and nothing has happened since. We are sorry for your loss.')
    .outside(8).arrives({ name: 'Ruth Ashworth', email: 'ruth.ashworth@post.example', phone: personOf('london', 'Tom Ashworth').phone, locale: 'en', external_id: 'customer-ruth' }, { box: 'cases', verdict: 'not_the_same', note: 'His sister. They share a landline; she laughed about it.' });
  // Nothing of this is refused to somebody who only shares a name.
  stage.agenda.add(stage.agenda.end - 40 * 60_000, () => stage.sends('customers', { name: 'Darren Oldroyd', email: 'darren@oldroyd.example', locale: 'en', external_id: 'customer-darren' }));
}

function asked(play: Play): void {
  on(play, 'paris', 'Marc-Antoine Guérin', 8).again('vetting', 'Vous êtes nulle, et je pèse mes mots.', 'Deux courriels du même ton à Inès.', 'comments_about_team').office(1)
    .asksToStop('cases', 'Votre réclamation sur la facture est entre les mains de Nora, qui vous répond cette semaine.').office(1).declinedBy('vetting', 'manager2');
  on(play, 'lyon', 'Michel Blanchard', 9).again('moderator', 'Bougez-vous, bande de bons à rien.', 'To the whole team, then to Léa by name.').asksToStop('cases').office(1).declinedBy('moderator')
    .office(2).again('moderator', 'Toujours aussi bons à rien, à ce que je vois.', 'Three days after we asked him to stop.').office(1).stops('cases');
}

/** No longer answered, and asking somebody else to look at it. */
function stopped(play: Play): void {
  on(play, 'london', 'Gareth Pugh', 27).again('moderator2', 'You lot could not run a bath.', 'Aimed at Ali, after a plain answer.', 'comments_about_team').asksToStop('cases').office(1).declinedBy('moderator2')
    .office(4).again('moderator2', 'Still here, still useless, are we?', 'Four days after the request.').stops('cases').office().stops('manager').office(1).declinedBy('moderator2', 'manager2')
    .until(2, 17).asksForReview('I was rude and I know it. But my heating has been off for three weeks, and now nobody answers me at all.')
    .outside(1).arrives({ name: 'G. Pugh', email: 'g.pugh@boite.example', phone: personOf('london', 'Gareth Pugh').phone, locale: 'en', external_id: 'customer-pugh' });
}

/** Held back until a day that has come, and found again under another address. */
function blocked(play: Play): void {
  const { email, phone } = personOf('leeds', 'Darren Oldroyd');
  const end = dayOf(play.stage.agenda.end);
  on(play, 'leeds', 'Darren Oldroyd', 82).again('moderator2', 'Useless little man. I will have your job.', 'On the telephone, and again by e-mail.', 'intimidation').asksToStop('cases').office(1).declinedBy('moderator2')
    .office(5).again('moderator', 'I know who you are, Fontaine. Sleep badly.', 'He found her name and wrote to her directly.', 'intimidation').stops('cases').office().stops('manager').office(1).declinedBy('moderator', 'manager2')
    .office(7).again('moderator', 'You do not get to stop me.', 'A third colleague, a third time.', 'intimidation').office().blocks('manager', dayAfter(end, -1)).office(1).blocks('manager2', dayAfter(end, -1))
    .office(1).refers('manager', { ground: 'repeat_offender', authority: 'West Yorkshire Police', legal_basis: 'Harassment of a named employee; complaint filed by her with our help', data_disclosed: 'His name and address, and the three messages. Nothing of his bookings.' })
    .declinedBy('moderator', 'manager2')
    .outside(20).arrives({ name: 'D. Oldroyd', email: tagged(email), phone, locale: 'en', external_id: 'customer-oldroyd' }, { box: 'cases', verdict: 'same_person', note: 'The same mailbox with a tag, and he signs with the same words.' });
}
