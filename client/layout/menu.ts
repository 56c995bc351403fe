/** What the left rail offers, to whom (ux.md, 5.1), and the key that goes there. */
import { may } from '../providers/ability.ts';
import type { MessageKey } from '../i18n/index.ts';
import { readsAll } from '../incidents/incident.ts';
import { whoIsHere } from '../providers/session.ts';
import { stages } from '../applications/application.ts';
import { moderationViews, viewAddress } from '../reviews/views.ts';

export interface MenuEntry {
  readonly to: string;
  readonly label: MessageKey;
  readonly keys?: string;
  readonly within?: readonly MenuEntry[];
  /** The states of a resource that are counted beside the entry. */
  readonly counts?: { readonly resource: string; readonly states: readonly string[] };
}

const mayRead = (resource: string): boolean => may('list', resource);

/** The pages of admission. */
const admissions = (allowed: (resource: string) => boolean): readonly MenuEntry[] => [
  { to: '/vetting', label: 'shell.menu.pipeline', counts: { resource: 'applications', states: stages } },
  ...(allowed('interviews') ? [{ to: '/vetting/interviews', label: 'interviews.title', counts: { resource: 'interviews', states: ['scheduled'] } } as const] : []),
  ...(allowed('client_references') ? [{ to: '/vetting/references', label: 'references.due.title', counts: { resource: 'client_references', states: ['named', 'contacting'] } } as const] : []),
  ...(allowed('checks') ? [{ to: '/vetting/checks', label: 'checks.title', counts: { resource: 'checks', states: ['pending'] } } as const] : []),
  ...(allowed('recommendations') ? [{ to: '/recommendations', label: 'shell.menu.recommendations', counts: { resource: 'recommendations', states: ['received'] } } as const] : []),
];

/** What is said of us: the management examines it; whoever else takes it in sees that it was passed on. */
const complaints = (): readonly MenuEntry[] => {
  if (may('list', 'staff_complaints')) return [{ to: '/staff_complaints', label: 'complaints.menu', counts: { resource: 'staff_complaints', states: ['received', 'under_review'] } }];
  return may('create', 'staff_complaints') ? [{ to: '/complaints/passed_on', label: 'complaints.menu' }] : [];
};

/** What is seen only when many records are put side by side. */
const management = (allowed: (resource: string) => boolean): readonly MenuEntry[] => [
  ...(whoIsHere()?.roles.includes('manager') ? [{ to: '/promises', label: 'shell.menu.promises' } as const] : []),
  ...(allowed('consistency_reviews') ? [{ to: '/insights', label: 'insights.title' } as const, { to: '/insights/yearly', label: 'insights.yearly.title' } as const, { to: '/insights/fairness', label: 'fairness.title' } as const] : []),
  ...(may('create', 'trainings') || allowed('consistency_reviews') ? [{ to: '/insights/trainings', label: 'trainings.title' } as const] : []),
];

/** What customers ask, complain of and do to the team; each entry for those whose work it is. */
const cases = (): readonly MenuEntry[] => [
  ...(readsAll(may) ? [{ to: '/incidents', label: 'incidents.title', counts: { resource: 'incidents', states: ['reported'] } } as const] : []),
  ...(may('offer', 'support_actions') ? [{ to: '/support_actions', label: 'support.title', counts: { resource: 'support_actions', states: ['owed'] } } as const] : []),
  ...(may('list', 'appeals') ? [{ to: '/appeals', label: 'appeals.title', counts: { resource: 'appeals', states: ['received', 'under_review'] } } as const] : []),
  ...(may('list', 'mediations') ? [{ to: '/mediations', label: 'mediations.title', counts: { resource: 'mediations', states: ['requested', 'eligible', 'exchanging'] } } as const] : []),
  ...(may('list', 'provider_requests') ? [{ to: '/provider_requests', label: 'duties.menu', counts: { resource: 'provider_requests', states: ['sent'] } } as const] : []),
  ...(may('list', 'commitments') ? [{ to: '/commitments', label: 'duties.commitment.title', counts: { resource: 'commitments', states: ['promised'] } } as const] : []),
  ...complaints(),
  ...(may('create', 'incidents') ? [{ to: '/my-reports', label: 'incidents.mine.title' } as const] : []),
];

/** What is held against providers, and what followed. */
const conduct = (allowed: (resource: string) => boolean): readonly MenuEntry[] => [
  ...(allowed('conduct_cases') ? [{ to: '/conduct_cases', label: 'conduct.title', counts: { resource: 'conduct_cases', states: ['signalled', 'opened', 'hearing'] } } as const] : []),
  ...(allowed('sanctions') ? [{ to: '/sanctions', label: 'conduct.of.sanctions' } as const] : []),
  ...(allowed('profile_claims') ? [{ to: '/profile_claims', label: 'conduct.of.claims' } as const] : []),
  ...(allowed('disclosures') ? [{ to: '/disclosures', label: 'conduct.disclosures' } as const] : []),
  ...(allowed('fee_refunds') ? [{ to: '/fee_refunds', label: 'conduct.refunds' } as const] : []),
];

/** The entries for whoever is here; a URL that is not offered still answers with who can. */
export function menuEntries(allowed: (resource: string) => boolean = mayRead): readonly MenuEntry[] {
  const people: readonly MenuEntry[] = [
    ...(allowed('providers') ? [{ to: '/providers', label: 'shell.menu.providers', keys: 'g p' } as const] : []),
    ...(allowed('customers') ? [{ to: '/customers', label: 'shell.menu.customers' } as const] : []),
    ...(allowed('engagements') ? [{ to: '/engagements', label: 'shell.menu.engagements' } as const] : []),
    ...(allowed('scoping_notes') ? [{ to: '/scoping_notes', label: 'duties.note.menu', counts: { resource: 'scoping_notes', states: ['need_restated', 'need_confirmed', 'services_proposed'] } } as const] : []),
    ...(allowed('damages') ? [{ to: '/damages', label: 'terms.damages' } as const] : []),
  ];
  const [ofCases, ofManagement] = [cases(), management(allowed)];
  const ofConduct = conduct(allowed);
  const administers = whoIsHere()?.roles.includes('administrator') ?? false;
  return [
    { to: '/', label: 'shell.menu.desk', keys: 'g d' },
    ...(allowed('reviews')
      ? [
          {
            to: '/moderation',
            label: 'shell.menu.moderation',
            keys: 'g r',
            within: [...moderationViews.map(({ name, states, counted }) => ({
              to: viewAddress(name),
              label: `shell.views.${name}` as const,
              ...(counted ? { counts: { resource: 'reviews', states } } : {}),
            })), ...(allowed('second_looks') ? [{ to: '/second_looks', label: 'secondLooks.menu', counts: { resource: 'second_looks', states: ['drawn'] } } as const] : [])],
          } as const,
        ]
      : []),
    ...(allowed('requests') ? [{ to: '/requests', label: 'requests.menu', keys: 'g i' } as const] : []),
    ...(allowed('applications') ? [{ to: '/vetting', label: 'shell.menu.vetting', keys: 'g v', within: admissions(allowed) } as const] : []),
    ...(ofCases.length > 0 ? [{ to: ofCases[0]?.to ?? '/', label: 'shell.menu.cases', keys: 'g c', within: ofCases } as const] : []),
    ...(ofConduct.length > 0 ? [{ to: ofConduct[0]?.to ?? '/', label: 'conduct.menu', keys: 'g o', within: ofConduct } as const] : []),
    ...(people.length > 0 ? [{ to: people[0]?.to ?? '/', label: 'shell.menu.people', within: people } as const] : []),
    ...(allowed('policies') ? [{ to: '/policies', label: 'policies.title', keys: 'g l' } as const] : []),
    ...(ofManagement.length > 0 ? [{ to: ofManagement[0]?.to ?? '/', label: 'fairness.menu', keys: 'g f', within: ofManagement } as const] : []),
    ...(allowed('letters') ? [{ to: '/letters', label: 'shell.menu.letters', keys: 'g m' } as const] : []),
    ...(allowed('events') ? [{ to: '/events', label: 'shell.menu.events', keys: 'g h' } as const] : []),
    ...(administers
      ? [
          {
            to: '/staff',
            label: 'shell.menu.access',
            keys: 'g t',
            within: [
              { to: '/staff', label: 'shell.menu.staff' },
              { to: '/api_keys', label: 'shell.menu.keys' },
              { to: '/state', label: 'state.title' },
            ],
          } as const,
        ]
      : []),
  ];
}
