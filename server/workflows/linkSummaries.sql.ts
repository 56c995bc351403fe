/** What the holder of a link is shown of the case before they answer: the least that lets them answer. */
import type { Knex } from 'knex';
import { dayInWords } from '../letters/paper.ts';
import { type Locale, type Say, say } from '#engine/workflow';
import { ofCustomers } from './customerSummaries.sql.ts';
import { ofConduct } from './conductSummaries.sql.ts';
import { clausesOf } from './policyWords.ts';
import { ofAppeals } from './appealSummaries.sql.ts';
import { ofApplications } from './applicationSummaries.sql.ts';
import type { LinkSummary, PlainSummary } from './linkSummary.ts';
import { ofCommitments, ofScopingNotes } from './scopingNoteSummaries.sql.ts';
import { ofProviderRequests } from './providerRequestSummaries.sql.ts';
import { ofRooms } from './mediationRoom.sql.ts';
import { ofRequests } from './requestSummaries.sql.ts';
import { type Ground, grounds } from './reviewWords.ts';
import type { RoomSummary } from './roomSummary.ts';

export interface LinkContext {
  readonly summary: LinkSummary | PlainSummary | RoomSummary;
  /** What the form begins with: the person's own words, to be changed. */
  readonly values: Readonly<Record<string, unknown>>;
}

interface Review {
  author_name: string;
  title: string | null;
  body: string;
  rating: number;
  locale: Locale;
  created_at: string;
  return_ground: string | null;
  provider: string;
}

const excerptLength = 300;

/** Never the author's address. */
const reviewOf = (read: Knex, id: number): Promise<Review> =>
  read('reviews')
    .join('providers', 'providers.id', 'reviews.provider_id')
    .where({ 'reviews.id': id })
    .first('reviews.author_name', 'reviews.title', 'reviews.body', 'reviews.rating', 'reviews.locale', 'reviews.created_at', 'reviews.return_ground', 'providers.name as provider') as Promise<Review>;

/** The reasons given when a text was last sent back; they stand in the trace, where the decision was recorded. */
async function reasonsOf(read: Knex, resource: string, record_id: number, action: string): Promise<Pick<LinkSummary, 'ground' | 'passage' | 'explanation'>> {
  const event = (await read('events').where({ resource, record_id, action }).orderBy('seq', 'desc').first('details')) as { details: string } | undefined;
  const { input = {} } = event ? (JSON.parse(event.details) as { input?: Partial<Record<'ground' | 'passage' | 'explanation', string>> }) : {};
  return {
    ...(input.ground && { ground: grounds[input.ground as Ground] }),
    ...(input.passage && { passage: input.passage }),
    ...(input.explanation && { explanation: input.explanation }),
  };
}

/** The review as the provider it is about may see it. */
const forProvider = ({ author_name, rating, title, body, locale, created_at }: Review): LinkSummary => ({ author: author_name, rating, title, body, cut: false, locale, created_at });

type Summarise = (read: Knex, id: number) => Promise<LinkContext>;

const ofReviews: Readonly<Record<string, Summarise>> = {
  async proof(read, id) {
    const { provider, body, locale, created_at } = await reviewOf(read, id);
    return { summary: { provider, body: body.slice(0, excerptLength), cut: body.length > excerptLength, locale, created_at }, values: {} };
  },
  async resubmit(read, id) {
    const { provider, title, body, locale, created_at } = await reviewOf(read, id);
    const reasons = await reasonsOf(read, 'reviews', id, 'return_to_author');
    return { summary: { provider, title, body, cut: false, locale, created_at, ...reasons }, values: { title: title ?? '', body } };
  },
  challenge: async (read, id) => ({ summary: forProvider(await reviewOf(read, id)), values: {} }),
};

const ofReplies: Readonly<Record<string, Summarise>> = {
  async reply(read, id) {
    const reply = (await read('replies').where({ id }).first('review_id', 'body', 'state')) as { review_id: number; body: string | null; state: string };
    const reasons = reply.state === 'returned' ? await reasonsOf(read, 'replies', id, 'return_to_provider') : {};
    return { summary: { ...forProvider(await reviewOf(read, reply.review_id)), ...reasons }, values: { body: reply.body ?? '' } };
  },
};

interface Reference {
  service_description: string;
  service_ended_on: string;
  candidate_name: string;
  trade: string;
}

const ofReferences: Readonly<Record<string, Summarise>> = {
  async answer(read, id) {
    const { candidate_name, trade, service_description, service_ended_on } = (await read('client_references')
      .join('applications', 'applications.id', 'client_references.application_id')
      .where({ 'client_references.id': id })
      .first('client_references.service_description', 'client_references.service_ended_on', 'applications.candidate_name', 'applications.trade')) as Reference;
    return {
      summary: {
        heading: say('The service', 'La prestation'),
        facts: [
          { label: say('Professional', 'Professionnel'), value: `${candidate_name} (${trade})` },
          { label: say('What was done, as we were told', 'Ce qui a été fait, selon ce qui nous a été dit'), value: service_description },
          { label: say('Until', 'Jusqu’au'), value: say(dayInWords('en', service_ended_on), dayInWords('fr', service_ended_on)) },
        ],
        lines: [
          say(
            `${candidate_name} gave us your name and address, and told us that you agree to be contacted. You may refuse below: we then write no more. Your answers are not shown to them.`,
            `${candidate_name} nous a donné votre nom et votre adresse, en nous assurant que vous acceptez d’être contacté. Vous pouvez refuser ci-dessous : nous n’écrirons plus. Vos réponses ne lui sont pas montrées.`,
          ),
        ],
      },
      values: {},
    };
  },
};

/** The new version of a document, whole: one reads what one accepts. */
const ofNotices: Readonly<Record<string, Summarise>> = {
  async policy(read, id) {
    const found = (await read('notices')
      .join('policy_versions', 'policy_versions.id', 'notices.policy_version_id')
      .join('policies', 'policies.id', 'policy_versions.policy_id')
      .where({ 'notices.id': id })
      .first('slug', 'title_en', 'title_fr', 'number', 'clauses', 'change_reason')) as { slug: string; title_en: string; title_fr: string; number: number; clauses: string; change_reason: string };
    const title = say(found.title_en, found.title_fr);
    return {
      summary: {
        heading: say(`${title.en}, version ${found.number}`, `${title.fr}, version ${found.number}`),
        facts: [{ label: say('What changes and why', 'Ce qui change et pourquoi'), value: JSON.parse(found.change_reason) as Say }],
        documents: [{ id: found.slug, title, version: found.number, clauses: clausesOf(found.clauses).map(({ text }) => text) }],
      },
      values: {},
    };
  },
};

/** What was said so far, and what is asked: never who examines it, nor what anybody else said. */
const ofComplaints: Readonly<Record<string, Summarise>> = {
  async give_details(read, id) {
    const found = (await read('staff_complaints').where({ id }).first('reference', 'created_at', 'details', 'how_short')) as { reference: string; created_at: string; details: string | null; how_short: string | null };
    const event = (await read('events').where({ resource: 'staff_complaints', record_id: id, action: 'request_details' }).orderBy('seq', 'desc').first('details')) as { details: string } | undefined;
    const { question } = (event ? (JSON.parse(event.details) as { input: { question?: string } }).input : {}) as { question?: string };
    return {
      summary: {
        heading: say(`Your complaint ${found.reference}`, `Votre plainte ${found.reference}`),
        facts: [
          { label: say('Received', 'Reçue'), value: say(dayInWords('en', found.created_at), dayInWords('fr', found.created_at)) },
          ...(question ? [{ label: say('What we need to know', 'Ce que nous devons savoir'), value: question }] : []),
          ...(found.details ? [{ label: say('What happened, as you told us', 'Ce qui s’est passé, selon vous'), value: found.details }] : []),
          ...(found.how_short ? [{ label: say('What you expected, as you told us', 'Ce que vous attendiez, selon vous'), value: found.how_short }] : []),
        ],
        lines: [say('Only the management reads this, never the person it is about. What you add stands below what you told us before.', 'Seule la direction lit ceci, jamais la personne visée. Ce que vous ajoutez suit ce que vous nous avez déjà dit.')],
      },
      values: {},
    };
  },
};

const summaries: Readonly<Record<string, Readonly<Record<string, Summarise>>>> = {
  reviews: { ...ofReviews, appeal: ofAppeals('reviews') },
  replies: ofReplies,
  applications: { ...ofApplications, appeal: ofAppeals('applications') },
  sanctions: { appeal: ofAppeals('sanctions') },
  client_references: ofReferences,
  notices: ofNotices,
  staff_complaints: ofComplaints,
  requests: ofRequests,
  customers: ofCustomers,
  conduct_cases: ofConduct,
  mediations: ofRooms,
  provider_requests: ofProviderRequests,
  scoping_notes: ofScopingNotes,
  commitments: ofCommitments,
};

/** What the link's holder is shown. Throws when a purpose is declared without its summary. */
export function linkContextOf(read: Knex, link: { resource: string; purpose: string; record_id: number }): Promise<LinkContext> {
  const summarise = summaries[link.resource]?.[link.purpose];
  if (!summarise) throw new Error(`No summary for the link ${link.resource} ${link.purpose}`);
  return summarise(read, link.record_id);
}
