/** What profiles claim, what was told of customers' affairs, and refunds that were asked for. */
import { Readable } from 'node:stream';
import { keep } from '../../server/attachments/keep.ts';
import { receive } from '../../server/attachments/store.ts';
import type { ProviderKey } from '../people/providers.ts';
import { dayAfter, dayOf } from '../story/calendar.ts';
import type { Box } from '../story/stage.ts';
import { Timeline } from '../story/timeline.ts';
import type { Play } from './play.ts';

export function claims(play: Play): void {
  profiles(play);
  affairs(play);
  refunds(play);
}

const on = (play: Play, name: string, workday: number): Timeline => new Timeline(play.stage, name).before(workday).office();

function profiles(play: Play): void {
  const { stage, company } = play;
  const says = (key: ProviderKey, workday: number, kind: string, text: string, judged?: readonly [name: 'verify' | 'contradict', proof: string]) => {
    on(play, `claim of ${key}, ${workday}`, workday).then(async () => {
      const id = await stage.creates('vetting', 'profile_claims', { provider_id: company.provider(key), kind, text });
      if (judged) await stage.does('vetting', 'profile_claims', id, judged[0], { proof: judged[1] });
    });
  };
  says('lavandier', 40, 'experience', 'Depuis 2011 à Paris', ['verify', 'Extrait du registre lu aujourd’hui : immatriculée en mars 2011.']);
  says('foxley', 5, 'credential', 'Certified by every major maker', ['contradict', 'Two of the four makers know no such certificate; their answers are in the file.']);
  says('vandamme', 2, 'skill', 'Enduits à la chaux et stucs');
}

/** A signed agreement, one that nobody ever signed, and one that is still being looked for. */
function affairs(play: Play): void {
  const { stage, company } = play;
  const told = async (box: Box, key: ProviderKey, kind: string, what: string, ago: number): Promise<number> =>
    stage.creates(box, 'disclosures', { provider_id: company.provider(key), kind, what, disclosed_on: dayAfter(dayOf(stage.agenda.now().getTime()), -ago) });
  on(play, 'a portfolio with an agreement', 33).then(async () => {
    const id = await told('cases', 'vandamme', 'portfolio', 'Photographies d’un salon rénové, avec le prénom de la cliente.', 20);
    const signed_on = dayAfter(dayOf(stage.agenda.now().getTime()), -34);
    const file = await receive(stage.house, Readable.from([`Je permets que mon salon soit montré, avec mon prénom.\nSigné le ${signed_on}\n`]));
    const { id: attachment_id } = await keep(stage.house, stage.staff.cases, { ...file, name: 'accord-signe.txt', resource: 'disclosures', record_id: id });
    await stage.does('cases', 'disclosures', id, 'cover', { attachment_id, signed_on, scope: 'Photographies et prénom, sans l’adresse' });
  });
  on(play, 'a case study without one', 8).then(async () => {
    const id = await told('cases', 'helios', 'case_study', 'Une étude de cas nomme le cabinet, ses serveurs et leurs pannes.', 11);
    await stage.does('cases', 'disclosures', id, 'record_breach', { finding: 'Le cabinet n’a rien signé et découvre la page.' });
  });
  on(play, 'a photograph', 1).then(() => told('cases', 'kouassi', 'press', 'Une photographie de mariage, reprise par un journal.', 3));
}

function refunds(play: Play): void {
  const { stage, company } = play;
  const asks = (key: ProviderKey, amount_cents: number, reason: string): Promise<number> => stage.creates('cases', 'fee_refunds', { provider_id: company.provider(key), amount_cents, reason });
  on(play, 'a fee paid twice', 28).then(async () => stage.does('manager', 'fee_refunds', await asks('lavandier', 4_900, 'Prélèvement d’avril passé deux fois'), 'grant', { decision: 'Le second prélèvement était une erreur de notre part.' }));
  on(play, 'fees after an exclusion', 9).then(async () => stage.does('manager2', 'fee_refunds', await asks('whitcombe', 14_700, 'Three months that I will not use'), 'refuse', { ground: 'removal', decision: 'You were excluded for breaking the rules; the fees are not given back.' }));
  on(play, 'fees of a month of works', 2).then(() => asks('teranga', 2_400, 'Un mois fermé pour travaux'));
}
