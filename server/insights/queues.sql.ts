/** The queues: how much waits, since when, and whether it grows. */
import { isWorkflow, say } from '#engine/workflow';
import { resourceNamed } from '#workflows/index';
import type { Cell, InsightTable, Question, TableRow } from '#workflows/insightTable';
import { weekOf, weeksLater } from '#workflows/weeks';
import { openRequestStates } from '#workflows/requestWords';
import { type Reader, ageAt, asked, counted, perSpan } from './counting.sql.ts';

/** Weeks drawn, and weeks that the forecast rests on. */
const shown = 8;
const rests = 4;

interface Queue {
  readonly resource: string;
  /** States in which a case waits for us. */
  readonly open: readonly string[];
  /** When a case came, and when it left the queue. */
  readonly came: string;
  readonly left: string;
  /** States that it leaves to, where the column alone would not find the index. */
  readonly to?: readonly string[];
  readonly also?: Readonly<Record<string, unknown>>;
}

const queues: readonly Queue[] = [
  { resource: 'reviews', open: ['received', 'verifying', 'verified', 'rejecting', 'challenged'], came: 'created_at', left: 'decided_at', to: ['published', 'rejected', 'unverifiable', 'withdrawn', 'challenged'] },
  { resource: 'applications', open: ['received', 'interviewing', 'checking_references', 'checking_documents', 'awaiting_signature'], came: 'created_at', left: 'decided_at' },
  { resource: 'requests', open: openRequestStates, came: 'received_at', left: 'answered_at', also: { kept_aside_neq: true } },
  { resource: 'incidents', open: ['reported'], came: 'created_at', left: 'triaged_at' },
  { resource: 'staff_complaints', open: ['received', 'details_requested', 'under_review'], came: 'created_at', left: 'concluded_at' },
  { resource: 'conduct_cases', open: ['signalled', 'opened', 'hearing'], came: 'created_at', left: 'decided_at' },
  { resource: 'appeals', open: ['received', 'under_review'], came: 'submitted_at', left: 'decided_at' },
  { resource: 'mediations', open: ['requested', 'eligible', 'exchanging'], came: 'created_at', left: 'closed_at' },
];

const names = {
  reviews: say('Moderation', 'Modération'), applications: say('Vetting', 'Admissions'), requests: say('Requests', 'Demandes'), incidents: say('Abuse reports', 'Signalements d’abus'),
  staff_complaints: say('Complaints about us', 'Plaintes sur l’équipe'), conduct_cases: say('Conduct', 'Conduite'), appeals: say('Appeals', 'Recours'), mediations: say('Mediation', 'Médiation'),
} as const;

/** Whether a case of this kind bears a day by which it is due, and lists may be narrowed by it. */
const clocked = (resource: string): boolean => {
  const declared = resourceNamed(resource);
  return declared !== undefined && isWorkflow(declared) && declared.columns.due_at?.filter === true;
};

/** What a week more will make of it, if what comes and what leaves go on as in the last four weeks. */
function forecast(open: Cell, came: readonly number[], left: readonly number[]): Cell {
  if (open.value === null) return { value: null };
  const pace = (numbers: readonly number[]) => numbers.slice(-rests).reduce((sum, one) => sum + one, 0) / rests;
  return { value: Math.max(0, Math.round(open.value + pace(came) - pace(left))) };
}

async function rowOf(reader: Reader, { resource, open, came, left, to, also = {} }: Queue, span: { from: string; to: string; before: string }): Promise<TableRow | null> {
  const waiting: Question = { resource, filter: { state: [...open], ...also } };
  if (!asked(reader, waiting)) return null;
  const gone: Question = { resource, filter: { ...(to && { state: [...to] }), ...also } };
  const within = (question: Question, column: string, from: string, until: string): Question => ({ resource, filter: { ...question.filter, [`${column}_gte`]: from, [`${column}_lt`]: until } });
  const bounds = Array.from({ length: shown + 1 }, (_, index) => weeksLater(span.to, index - shown));
  const all: Question = { resource, filter: also };
  const [now, weeklyIn, weeklyOut] = [await counted(reader, waiting), await perSpan(reader, all, came, bounds), await perSpan(reader, gone, left, bounds)];
  const [arrived, arrivedBefore] = [await counted(reader, within(all, came, span.from, span.to)), await counted(reader, within(all, came, span.before, span.from))];
  const [decided, decidedBefore] = [await counted(reader, within(gone, left, span.from, span.to)), await counted(reader, within(gone, left, span.before, span.from))];
  return {
    name: resource, label: names[resource as keyof typeof names],
    cells: {
      open: now,
      change: { value: (arrived.value ?? 0) - (decided.value ?? 0), before: (arrivedBefore.value ?? 0) - (decidedBefore.value ?? 0) },
      late: clocked(resource) ? await counted(reader, { resource, filter: { ...waiting.filter, due_at_lt: reader.at } }) : { value: null },
      p50: await ageAt(reader, waiting, came, 0.5, now.value),
      p90: await ageAt(reader, waiting, came, 0.9, now.value),
      came: { ...arrived, before: arrivedBefore.value },
      left: { ...decided, before: decidedBefore.value },
      forecast: forecast(now, weeklyIn, weeklyOut),
    },
    weeks: bounds.slice(0, -1).map((from, index) => ({ week: weekOf(from), came: weeklyIn[index] ?? 0, left: weeklyOut[index] ?? 0 })),
  };
}

/** Every queue that this person may look into; `span` is the time looked at, and where the one before it began. */
export async function queueTable(reader: Reader, span: { from: string; to: string; before: string }): Promise<InsightTable> {
  const rows: TableRow[] = [];
  for (const queue of queues) {
    const row = await rowOf(reader, queue, span);
    if (row) rows.push(row);
  }
  return {
    name: 'queues',
    title: say('Queues', 'Files'),
    note: say('What waits now and since when. In a week: what will wait if what comes and what leaves go on as in the four weeks before.', 'Ce qui attend maintenant, et depuis quand. Dans une semaine : ce qui attendra si les arrivées et les départs suivent les quatre semaines précédentes.'),
    columns: [
      { name: 'open', label: say('Waiting', 'En attente'), unit: 'count' },
      { name: 'change', label: say('Change', 'Évolution'), unit: 'signed' },
      { name: 'late', label: say('Late', 'En retard'), unit: 'count' },
      { name: 'p50', label: say('Half wait less than', 'La moitié attend moins de'), unit: 'hours' },
      { name: 'p90', label: say('Nine in ten less than', 'Neuf sur dix, moins de'), unit: 'hours' },
      { name: 'came', label: say('Came', 'Arrivées'), unit: 'count' },
      { name: 'left', label: say('Decided', 'Décidés'), unit: 'count' },
      { name: 'forecast', label: say('In a week', 'Dans une semaine'), unit: 'count' },
    ],
    rows,
  };
}
