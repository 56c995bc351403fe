/** The library moves on: versions in force, announced, approved, drafted; who was told, who was not, who accepted. */
import { customers } from '../people/customers.ts';
import { boxOf } from '../people/candidate.ts';
import { type ProviderKey, providers } from '../people/providers.ts';
import { instantOf, dayOf, workdayBefore } from '../story/calendar.ts';
import { Timeline } from '../story/timeline.ts';
import { type Slug, Version } from '../story/version.ts';
import type { Play } from './play.ts';

/** Members who have let the new service charter lie. */
const silent: readonly ProviderKey[] = ['fall', 'benali', 'marechal'];
const hourMs = 3_600_000;

export function policyLibrary(play: Play): void {
  const { stage } = play;
  const next = (slug: Slug, workday: number) => new Version(stage, slug).before(workday).office();
  next('house-rules', 72).drafts('manager').office(1).approves('manager').office(1).approves('manager2').office().announces('admin').putsInForce('admin');
  byUse(play);
  accepted(play, next('service-charter', 50));
  next('abuse-policy', 7).drafts('admin').office(1).approves('manager2').office().approves('manager');
  next('terms-of-use', 4).drafts('admin').office(1).approves('manager');
  customersToo(play, next('client-protection', 16));
  membersToo(play, next('quality-charter', 14));
}

/** Whoever uses the platform is deemed to have accepted how customers are protected; it counts for nothing else. */
function byUse({ stage, company }: Play): void {
  const line = new Timeline(stage, 'deemed by use').before(110);
  for (const person of [...customers.paris.slice(0, 3), ...customers.leeds.slice(0, 2)])
    line.outside(1).then(async () => {
      const { id } = (await stage.house.database.read('policy_versions').join('policies', 'policies.id', 'policy_id').where({ slug: 'client-protection', 'policy_versions.state': 'in_force' }).first('policy_versions.id')) as { id: number };
      await stage.sends('acceptances', { policy_version_id: id, customer_id: company.customer(person), mode: 'deemed', channel: 'use' });
    });
}

/** Announced, accepted by those who read their letters, and in force once everybody was told and had their days. */
function accepted({ company }: Play, version: Version): void {
  version.drafts('admin').office(1).approves('manager').office(1).approves('manager2').office(1).announces('admin');
  const readers = (Object.keys(providers) as ProviderKey[]).filter((key) => !silent.includes(key) && key !== 'kouassi');
  for (const [nth, key] of readers.entries()) {
    version.outside(nth % 3 === 0 ? 1 : 0).accepted(() => company.provider(key), providers[key].name);
  }
  // The caterer joined after the announcement.
  version.office(11).informsNewcomers('admin').outside(1).accepted(() => company.provider('kouassi'), 'Kouassi Aimé').office(1).putsInForce('admin');
}

/** An important change: customers are told too. One of them cannot be reached. */
function customersToo({ stage }: Play, version: Version): void {
  const lost = customers.lyon.at(-1)?.email ?? '';
  version.then(() => Promise.resolve(stage.sendsBack.add(lost))).drafts('manager2').office().approves('manager2').office(1).approves('manager').office(1).announces('admin');
  newcomersOn(version, stage.agenda.end, 2);
}

/** Two members send our letter back as advertising: one was called, the other waits. Whoever joined since is told these days. */
function membersToo({ stage, company }: Play, version: Version): void {
  const back = (...boxes: (string | null)[]) => () => Promise.resolve(boxes.forEach((box) => stage.sendsBack.add(box ?? '')));
  version.drafts('admin').office(1).approves('manager2').office().approves('manager').office(1).then(back(providers.brightside.email, providers.fall.email)).announces('admin');
  version.outside(1).accepted(() => company.provider('helios'), 'Helios Informatique');
  version.office(4).handles('vetting', () => company.provider('brightside'), 'phone', 'Lu au téléphone à Mme Hart, qui demande que le courrier suive par la poste. Posté le jour même.');
  newcomersOn(version, stage.agenda.end, 1, back(boxOf('Ollivier Parquets')));
}

/** So many working days before the end somebody writes to those who joined since; late on that day when the end is far off, so that the post is still trying. */
function newcomersOn(version: Version, end: number, workday: number, first = () => Promise.resolve()): void {
  const day = workdayBefore(end, workday);
  const early = instantOf(day, 10 * 60);
  version.starting(end - early < 30 * hourMs || workday > 1 ? early : instantOf(dayOf(early), 17 * 60 + 30)).then(first).informsNewcomers('admin');
}
