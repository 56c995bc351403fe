/** The decisions of a few weeks were drawn for a second look: most agree, one differs and was talked over, one differs still, one waits to be read. */
import type { CaseRow } from '../../server/engine/workflow.ts';
import { Timeline } from '../story/timeline.ts';
import type { Play } from './play.ts';
import type { Box, Stage } from '../story/stage.ts';

const readers: readonly Box[] = ['moderator', 'moderator2'];
const published = 'C’est une opinion, dure peut-être, sur une prestation reçue : rien dans la liste ne la retient.';

/** Whoever had no hand in the decision, if anybody. */
async function readerOf({ house, staff }: Stage, look: CaseRow & Record<string, unknown>): Promise<Box | undefined> {
  const signals = (await house.database.read('signals').where({ review_id: look.of_id }).pluck('id')) as number[];
  const hands = (await house.database.read('events').where({ actor_kind: 'staff' }).where((any) => void any.where({ resource: 'reviews', record_id: look.of_id }).orWhere((one) => void one.where({ resource: 'signals' }).whereIn('record_id', signals.length ? signals : [0]))).pluck('actor_id')) as number[];
  return readers.find((box) => !hands.includes(staff[box].id));
}

/** Reads what was drawn, but for one. */
async function readAll(stage: Stage): Promise<void> {
  const looks = (await stage.house.database.read('second_looks').where({ state: 'drawn' }).orderBy('id')) as (CaseRow & Record<string, unknown>)[];
  const read: { look: CaseRow & Record<string, unknown>; by: Box }[] = [];
  for (const look of looks) {
    const by = await readerOf(stage, look);
    if (by) read.push({ look, by });
  }
  // Two that were published are thought otherwise of; nobody doubts the others.
  const doubted = read.filter(({ look }) => look.first_outcome === 'publish').slice(0, 2);
  for (const { look, by } of read.slice(0, -1)) {
    const same = { outcome: String(look.first_outcome), ...(typeof look.first_ground === 'string' && { ground: look.first_ground }), note: published };
    const other = { outcome: 'hold', ground: 'off_topic', note: 'Il est question de l’immeuble et du voisinage plus que du travail : je l’aurais renvoyé à son auteur.' };
    await stage.does(by, 'second_looks', look.id, 'answer', doubted.some((one) => one.look.id === look.id) ? other : same);
  }
}

export function secondLooks({ stage }: Play): void {
  const { settings } = stage.house;
  new Timeline(stage, 'second looks')
    .before(20).then(() => Promise.resolve((settings.SECOND_LOOK_SHARE = 100)))
    .before(7).then(() => Promise.resolve((settings.SECOND_LOOK_SHARE = 0)))
    .before(5).office().then(() => readAll(stage))
    .before(3).office().then(async () => {
      const { id } = (await stage.house.database.read('second_looks').where({ state: 'differs' }).orderBy('id').first('id')) as { id: number };
      await stage.does('manager', 'second_looks', id, 'settle', { conclusion: 'Relu à trois : le voisinage tient à la prestation, l’avis reste publié. Un exemple est ajouté à la fiche des motifs.' });
    });
}
