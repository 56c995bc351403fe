import { expect, test } from 'vitest';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { recorded, scheduled, scorecard } from './interviewing.ts';

/** Stands in every text of the first scorecard, and nowhere else. */
const canary = 'CanaryScore';

/** An interview of two, of which Inès has filed and Dora has not. */
async function halfFiled(here: World) {
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const interview = await scheduled(here, [dora]);
  expect((await ines.does('record', interview, { ...recorded(canary, 1), profile_validated: false })).status).toBe(201);
  return { ines, dora, interview };
}

/** Every answer that may tell of an interview. */
async function doors(person: Person, id: number): Promise<string> {
  const json = (value: unknown) => encodeURIComponent(JSON.stringify(value));
  const paths = [
    `/api/interviews/${id}?embed=${json(['scorecards', 'application'])}`, `/api/interviews?embed=${json(['scorecards'])}`, '/api/scorecards', ...[1, 2, 3].map((one) => `/api/scorecards/${one}?embed=${json(['interview'])}`),
    `/api/scorecards?filter=${json({ interview_id: id })}`, '/api/events?range=[0,99]', ...['interviews', 'scorecards'].map((resource) => `/api/events?filter=${json({ resource })}&range=[0,99]`), '/api/letters', '/api/desk', `/api/drafts/interviews/${id}/record`, `/api/drafts/interviews/${id}/add_scorecard`,
  ];
  const answers = await Promise.all(paths.map(async (path) => JSON.stringify((await person.reads(path)).body)));
  const acts = await Promise.all(['record', 'add_scorecard', 'correct'].map((name) => person.asks('POST', `/api/interviews/${id}/transitions/preview`, { name, input: {} })));
  return [...answers, ...acts.map(({ body }) => JSON.stringify(body))].join('\n');
}

test('what one interviewer thought reaches another by no door until they have filed their own', async () => {
  const here = await world();
  const { ines, dora, interview } = await halfFiled(here);
  await ines.asks('PUT', `/api/drafts/interviews/${interview.id}/correct`, { input: { notes: `${canary} draft` } });
  const outsiders = [await here.who('sam'), await here.who('lea')];
  for (const person of [dora, ...outsiders]) {
    expect(await doors(person, interview.id)).not.toContain(canary);
    expect((await person.reads('/api/scorecards')).headers.get('x-total-count') ?? '0').toBe('0');
  }
  expect(await dora.sees('interviews', interview.id)).toMatchObject({ state: 'held', profile_validated: null, motivation_validated: null, filed_by: [ines.id] });
  // Whoever judges the file without having held the interview waits for nobody.
  for (const person of [ines, await here.who('hugo'), await here.who('vera')]) expect(await doors(person, interview.id)).toContain(`${canary} notes.`);

  expect((await dora.does('add_scorecard', interview, scorecard('Otherwise'))).status).toBe(201);
  expect(await doors(dora, interview.id)).toContain(`${canary} notes.`);
  for (const person of outsiders) expect(await doors(person, interview.id)).not.toContain(canary);
  expect(await ines.sees('interviews', interview.id)).toMatchObject({ profile_validated: false, motivation_validated: true });
});

test('the file tells whoever has yet to file nothing of whether the others were convinced, and all others what they concluded', async () => {
  const seen: unknown[] = [];
  for (const profile_validated of [true, false]) {
    const here = await world();
    const [ines, second] = [await here.who('ines'), await here.hire('Second', 'vetting_officer')];
    const interview = await scheduled(here, [second]);
    await ines.does('record', interview, { ...recorded(canary), profile_validated });
    const file = { resource: 'applications', id: Number(interview.application_id) };
    const gate = async (person: Person) => ((await person.sees('applications', file.id)).gates as { code: string; holds: boolean; detail: object }[]).find(({ code }) => code === 'INTERVIEW_REQUIRED');
    seen.push([await gate(second), (await second.lists('applications', {}, `&embed=${encodeURIComponent('["gate_count"]')}`))[0]?.gate_count, (await second.does('start_references', file)).body]);
    for (const person of [ines, await here.who('hugo')]) expect(await gate(person)).toMatchObject({ holds: profile_validated });
    await second.does('add_scorecard', interview, scorecard('Otherwise'));
    expect(await gate(second)).toMatchObject({ holds: profile_validated });
  }
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]).toMatchObject([{ holds: false, detail: { en: expect.stringContaining('your own scorecard comes first') as unknown } }, {}, { code: 'INTERVIEW_REQUIRED' }]);
});

test('of three interviewers, two who have filed see each other’s scores while the third has yet to write; the file goes on meanwhile', async () => {
  const here = await world();
  const [ines, dora, hugo] = [await here.who('ines'), await here.who('dora'), await here.who('hugo')];
  const interview = await scheduled(here, [dora, hugo]);
  await ines.does('record', interview, recorded(canary));
  expect((await ines.does('start_references', { resource: 'applications', id: Number(interview.application_id) })).body.state).toBe('checking_references');
  expect((await dora.does('add_scorecard', interview, scorecard('Otherwise'))).status).toBe(201);
  for (const person of [ines, dora]) expect(await doors(person, interview.id)).toMatch(/CanaryScore notes\.[^]*Otherwise notes\.|Otherwise notes\.[^]*CanaryScore notes\./);
  expect(await doors(hugo, interview.id)).not.toMatch(/CanaryScore|Otherwise/);
  expect((await hugo.does('add_scorecard', interview, scorecard('Third'))).status).toBe(201);
  expect(await doors(hugo, interview.id)).toMatch(/CanaryScore[^]*Otherwise|Otherwise[^]*CanaryScore/);
});

test('the history of the interview tells that a scorecard was filed, and its own history what it says', async () => {
  const here = await world();
  const { ines, dora, interview } = await halfFiled(here);
  await dora.does('add_scorecard', interview, scorecard('Otherwise'));
  const told = await ines.lists('events', { resource: 'interviews', record_id: interview.id });
  expect(told.map(({ action }) => action)).toEqual(['create', 'record', 'add_scorecard']);
  expect(told.at(-1)?.details).toMatchObject({ after: { profile_validated: false, motivation_validated: true } });
  expect(JSON.stringify(told)).not.toMatch(/CanaryScore|Otherwise|"score"/);
  const cards = await ines.lists('events', { resource: 'scorecards' });
  expect(cards.map(({ action, record_id }) => [action, record_id])).toEqual([['file', 1], ['file', 2], ['disclose', 1]]);
  expect(JSON.stringify(cards)).toMatch(/CanaryScore.*Otherwise/);
  expect((await (await here.who('vera')).reads('/api/audit/verify')).body).toMatchObject({ ok: true });
});

test('the live stream tells of a hidden scorecard only to its author', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const interview = await scheduled(here, [dora]);
  const ines = await here.who('ines');
  const hear = async (person: Person) => {
    const response = await person.opens('/api/stream');
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    return async (until: RegExp) => {
      let text = '';
      while (!until.test(text)) text += Buffer.from((await reader.read()).value ?? []).toString();
      return text;
    };
  };
  const [mine, hers] = await Promise.all([hear(ines), hear(dora)]);
  await ines.does('record', interview, recorded(canary));
  expect(await mine(/"interviews".*\n[^]*"scorecards"|"scorecards".*\n[^]*"interviews"/)).toContain('"resource":"scorecards"');
  await dora.does('reschedule', await scheduled(here), { starts_at: '2026-03-06T09:00:00.000Z' });
  expect(await hers(/"id":2/)).not.toMatch(/scorecards|CanaryScore/);
});

test('an interviewer who was not there is excused with a reason, and the others’ judgement comes to light', async () => {
  const here = await world();
  const { ines, dora, interview } = await halfFiled(here);
  const hugo = await here.who('hugo');
  const reason = 'She was called away before it began.';
  for (const staff_id of [hugo.id, ines.id]) refusedWith(await hugo.does('excuse', interview, { staff_id, reason }), 'INTERVIEWER_NOT_EXCUSABLE');
  expect((await hugo.does('excuse', interview, { staff_id: dora.id, reason })).body).toMatchObject({ interviewer_ids: [ines.id], profile_validated: false });
  expect(await doors(dora, interview.id)).toContain(canary);
  refusedWith(await dora.does('add_scorecard', interview, scorecard()), 'INTERVIEWER_NOT_NAMED');
  const [last] = await ines.lists('events', { resource: 'interviews' }, '&sort=["id","DESC"]');
  expect(last).toMatchObject({ action: 'excuse', details: { input: { staff_id: dora.id, reason } } });
});
