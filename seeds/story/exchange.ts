/** One request and the people around it: who asks, who answers, and what comes afterwards. */
import type { Outcome, RequestKind } from '#workflows/requestWords';
import type { Locale } from '../../server/engine/workflow.ts';
import type { Person } from '../people/customers.ts';
import type { Company } from './opening.ts';
import type { Box, Stage } from './stage.ts';
import { Timeline } from './timeline.ts';

/** What somebody wrote or said to us. */
export interface Asked {
  readonly kind: RequestKind;
  readonly channel: 'form' | 'email' | 'phone' | 'chat' | 'letter' | 'in_person';
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
}

/** What they were answered. */
export interface Answered {
  readonly outcome: Outcome;
  readonly clause: string;
  readonly text: string;
}

/** The receipt of what the platform sends leaves at once. */
const receiptAfter = 1_000;

export class Exchange extends Timeline {
  private request = 0;

  constructor(
    stage: Stage,
    private readonly company: Company,
    name: string,
    readonly who: Person,
    /** Whether the platform knows them as a customer. */
    private readonly known = true,
  ) {
    super(stage, name);
  }

  private from = ({ kind, channel, locale, subject, text }: Asked) => ({
    kind, channel, locale, subject, text, sender_name: this.who.name, sender_email: this.who.email, sender_phone: this.who.phone, external_id: `request-${this.name}`, ...(this.known && { customer_id: this.company.customer(this.who) }),
  });
  private act = (box: Box, name: string, input?: Record<string, unknown>): this => this.then(() => this.stage.does(box, 'requests', this.request, name, input));

  asks = (asked: Asked): this =>
    this.then(async () => {
      this.request = await this.stage.sends('requests', this.from(asked));
      this.stage.post(receiptAfter);
    });
  /** By telephone or at the counter: a colleague writes it down. */
  tells = (box: Box, asked: Asked): this =>
    this.then(async () => {
      this.request = await this.stage.creates(box, 'requests', this.from(asked));
      this.stage.post(receiptAfter);
    });

  /** The number was said aloud. */
  acknowledges = (box: Box): this => this.act(box, 'acknowledge');
  takes = (box: Box): this => this.act(box, 'start');
  answers = (box: Box, { outcome, clause, text }: Answered, given?: string): this => this.act(box, 'answer', { outcome, clause_id: clause, text, ...(given && { given }) });
  closes = (box: Box): this => this.act(box, 'close');
  escalates = (box: Box, by_whom: string, words: string): this => this.act(box, 'record_escalation', { by_whom, words });
  grants = (box: Box, what: string, reason: string): this => this.act(box, 'grant_exception', { what, reason });
  letsThrough = (box: Box, reason: string): this => this.act(box, 'let_through', { reason });
  /** By the link in the answer. */
  givesNewFacts = (new_facts: string): this => this.then(() => this.stage.answers('new_facts', 'requests', this.request, { new_facts }));
  isRefused = (code: string, box: Box, name: string, input: Record<string, unknown> = {}): this => this.then(() => this.stage.isRefused(code, this.stage.does(box, 'requests', this.request, name, input)));

  get id(): number {
    return this.request;
  }
}
