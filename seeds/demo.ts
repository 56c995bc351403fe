/** Plays the demo story on an empty database: its people act through the engine, so every history is true. */
import type { Knex } from 'knex';
import { adoptPolicies } from '../server/adoptPolicies.ts';
import { hashPassword } from '../server/access/passwords.ts';
import { clockActor } from '../server/access/staff.ts';
import { loadLanguages } from '../server/signals/index.ts';
import type { House } from '../server/house.ts';
import { demoPassword } from './cast.ts';
import { scenes } from './scenes/index.ts';
import { members } from './scenes/members.ts';
import { Play } from './scenes/play.ts';
import { Agenda } from './story/agenda.ts';
import { dayAfter, dayOf, endBefore, instantOf, isWorkday, workdayAfter } from './story/calendar.ts';
import { Company, hire, platformKey, sendEverybody } from './story/opening.ts';
import { Authors, ordinaryDays } from './story/ordinary.ts';
import { Stage } from './story/stage.ts';

/** Six months, and what remains until a working day. */
const storyDays = 182;
/** For so many days, what concerns somebody still stands on their bell as new. */
const unreadDays = 4;

/** Nothing happens when somebody already works here. `tell` receives a line for each slow step. */
export async function playDemo(house: House, tell: (line: string) => void): Promise<void> {
  if (await somebodyWorks(house.database.read)) return;
  tell('Playing the demo story: six months of reviews (first time only)…');
  const password_hash = await hashPassword(demoPassword, house.settings.hashCost);
  await loadLanguages();
  const reviews = await house.database.transaction(async (trx) => {
    // Two processes may have started together.
    if (await somebodyWorks(trx)) return 0;
    return play(within(house, trx), house.clock.now().getTime(), password_hash);
  });
  tell(`Played: ${reviews} reviews, each with its history.`);
}

const somebodyWorks = async (read: Knex): Promise<boolean> => (await read('staff').where({ kind: 'person' }).first('id')) !== undefined;

/** The whole story is one transaction: quick, and a story that is cut short leaves nothing behind. */
const within = (house: House, trx: Knex.Transaction): House => ({ ...house, database: { ...house.database, read: trx, transaction: (work) => work(trx) } });

async function play(inside: House, now: number, password_hash: string): Promise<number> {
  const end = endBefore(now);
  const first = dayAfter(dayOf(end), -storyDays);
  const begin = instantOf(isWorkday(first) ? first : workdayAfter(first, 1), 9 * 60 + 5);
  const agenda = new Agenda(begin, end);
  // What is drawn depends on the key of a house; the story does not: all its decisions of a few weeks are drawn, and no others.
  const house: House = { ...inside, settings: { ...inside.settings, SECOND_LOOK_SHARE: 0 }, clock: agenda };
  await adoptPolicies(house);
  const staff = await hire(house, await clockActor(house), password_hash);
  const stage = await Stage.open(house, agenda, staff, await platformKey(house, staff.admin));
  stage.mornings();
  const company = new Company();
  await sendEverybody(stage, company);
  const authors = new Authors();
  const written = new Play(stage, company, authors);
  members(written);
  ordinaryDays(stage, company, authors);
  scenes(written);
  await agenda.play();
  await stage.letters();
  // Of what concerned them, everybody has looked at all but the newest.
  const looked = new Date(now - unreadDays * 86_400_000).toISOString();
  await house.database.transaction((trx) => trx('bell_lines').where('at', '<', looked).update({ read_at: looked }));
  // A colleague is at it at this very moment.
  agenda.moveTo(now);
  await stage.takes('moderator2', written.numberOf('cardNow'));
  return Number(((await house.database.read('reviews').count({ n: '*' }).first()) as { n: number }).n);
}
