/** What the two sides of a service are shown behind their links: the need, the whole note, a commitment. */
import type { Knex } from 'knex';
import { dayInWords } from '../letters/paper.ts';
import { type CaseRow, type Say, say, textOf } from '#engine/workflow';
import type { LinkContext } from './linkSummaries.sql.ts';
import type { PlainSummary } from './linkSummary.ts';
import { noteFactsOf } from './scopingNote.sql.ts';
import { type Context, type Criterion, type NoteMilestone, type NoteService, beyondNeed, contexts, listOf, measurers, needsOf } from './scopingNoteWords.ts';
import { type Service, servicesOf } from './serviceSides.sql.ts';

type Fact = NonNullable<PlainSummary['facts']>[number];
const both = (write: (locale: 'en' | 'fr') => string): Say => say(write('en'), write('fr'));
const day = (on: string): Say => both((locale) => dayInWords(locale, on));

async function noteOf(read: Knex, id: number): Promise<{ row: CaseRow; service: Service }> {
  const row = (await read('scoping_notes').where({ id }).first()) as CaseRow;
  return { row, service: (await servicesOf(read, [Number(row.engagement_id)])).get(Number(row.engagement_id)) as Service };
}

const numbered = (need: string): string => needsOf(need).map((line, index) => `${index + 1}. ${line}`).join('\n');
const contextFacts = (kept: unknown): Fact[] => {
  const context = JSON.parse(textOf(kept) || '{}') as Context;
  return (Object.keys(contexts) as (keyof typeof contexts)[]).flatMap((name) => (context[name] ? [{ label: contexts[name], value: context[name] }] : []));
};
const needFact = (row: CaseRow): Fact => ({ label: say('The need', 'Le besoin'), value: numbered(textOf(row.need)) });
const objectionFact = ({ objection }: CaseRow): Fact[] => (objection ? [{ label: say('What is not right', 'Ce qui ne va pas'), value: textOf(objection) }] : []);

/** The whole note, with the terms of the service where there are any. */
function noteFacts(row: CaseRow, { terms: [scope, timeline, payment] }: Service): Fact[] {
  const services = listOf<NoteService>(row.services);
  const beyond = beyondNeed(textOf(row.need), services);
  const told = services.map(({ service, need }, index) => (beyond.includes(index + 1) ? say(`${service} (answers none of the needs above)`, `${service} (ne répond à aucun des besoins ci-dessus)`) : say(`${service} (need ${String(need)})`, `${service} (besoin ${String(need)})`)));
  return [
    needFact(row),
    ...contextFacts(row.context),
    { label: say('Services', 'Prestations'), value: both((locale) => told.map((one) => `• ${one[locale]}`).join('\n')) },
    { label: say('Main stages', 'Grandes étapes'), value: both((locale) => listOf<NoteMilestone>(row.milestones).map(({ what, due_on }) => `• ${day(due_on)[locale]}${locale === 'fr' ? ' : ' : ': '}${what}`).join('\n')) },
    {
      label: say('How success is measured', 'À quoi se mesure la réussite'),
      value: both((locale) => listOf<Criterion>(row.criteria).map(({ what, metric, target, measured_by, measured_on }) => `• ${what} — ${metric}, ${locale === 'fr' ? 'visé :' : 'meant:'} ${target} (${measurers[measured_by][locale]}, ${day(measured_on)[locale]})`).join('\n')),
    },
    ...(scope ? [{ label: say('What is to be done', 'Ce qui est à faire'), value: scope }] : []),
    ...(timeline ? [{ label: say('By when', 'Pour quand'), value: timeline }] : []),
    ...(payment ? [{ label: say('For how much, and how it is paid', 'Pour combien, et comment c’est payé'), value: payment }] : []),
  ];
}

/** The text as it stands while it is read: an approval names its mark. */
const approval = (side: 'provider' | 'customer') => async (read: Knex, id: number): Promise<LinkContext> => {
  const { row, service } = await noteOf(read, id);
  const [judged] = await noteFactsOf(read, [row]);
  const other = service[side === 'provider' ? 'customer' : 'provider'].name;
  return {
    summary: {
      heading: say(`Scoping note: ${service.title}`, `Note de cadrage : ${service.title}`),
      facts: noteFacts(row, service),
      lines: [say(`It holds once ${other} and you have both approved this very text. If anything in it changes, both are asked again.`, `Elle vaut une fois que ${other} et vous avez approuvé ce même texte. Si quoi que ce soit y change, les deux sont consultés de nouveau.`)],
    },
    values: { hash: judged?.hash ?? '' },
  };
};

export const ofScopingNotes: Readonly<Record<string, (read: Knex, id: number) => Promise<LinkContext>>> = {
  async confirm_need(read, id) {
    const { row, service } = await noteOf(read, id);
    const [judged] = await noteFactsOf(read, [row]);
    return { summary: { heading: say(`What ${service.provider.name} has understood`, `Ce que ${service.provider.name} a compris`), facts: [needFact(row), ...contextFacts(row.context)], lines: [say('Nothing is proposed before you have confirmed it.', 'Rien n’est proposé avant que vous l’ayez confirmé.')] }, values: { hash: judged?.hash ?? '' } };
  },
  async restate_need(read, id) {
    const { row, service } = await noteOf(read, id);
    return { summary: { heading: say(`What ${service.customer.name} needs`, `Ce dont ${service.customer.name} a besoin`), facts: [needFact(row), ...objectionFact(row)] }, values: { need: textOf(row.need), context: JSON.parse(textOf(row.context) || '{}') as Context } };
  },
  async propose_services(read, id) {
    const { row, service } = await noteOf(read, id);
    const begun = (kept: unknown) => { const list = listOf(kept); return list.length ? list : [{}]; };
    return {
      summary: { heading: say(`What ${service.customer.name} needs`, `Ce dont ${service.customer.name} a besoin`), facts: [needFact(row), ...contextFacts(row.context), ...objectionFact(row)], lines: [say('By sending this you approve it yourself; the customer is then asked to.', 'En envoyant ceci, vous l’approuvez vous-même ; le client y est ensuite invité.')] },
      values: { services: begun(row.services), milestones: begun(row.milestones), criteria: begun(row.criteria) },
    };
  },
  validate_customer: approval('customer'),
  validate_provider: approval('provider'),
};

async function commitmentContext(read: Knex, id: number): Promise<LinkContext> {
  const row = (await read('commitments').where({ id }).first('engagement_id', 'what', 'due_on', 'delay_until')) as { engagement_id: number; what: string; due_on: string; delay_until: string | null };
  const service = (await servicesOf(read, [row.engagement_id])).get(row.engagement_id) as Service;
  return {
    summary: {
      heading: say(`Your commitment: ${service.title}`, `Votre engagement : ${service.title}`),
      facts: [
        { label: say('To', 'Envers'), value: service.customer.name }, { label: say('What you promised', 'Ce que vous avez promis'), value: row.what }, { label: say('By', 'Pour le'), value: day(row.due_on) },
        ...(row.delay_until ? [{ label: say('Delay announced until', 'Retard annoncé jusqu’au'), value: day(row.delay_until) }] : []),
      ],
    },
    values: {},
  };
}

export const ofCommitments = { confirm: commitmentContext, delay: commitmentContext, report: commitmentContext } as const;
