/** What providers were asked, and how they answered: each is named in docs/demo.md. */
import type { ProviderAnswer, ProviderRequestKind } from '#workflows/providerRequestWords';
import type { ProviderKey } from '../people/providers.ts';
import type { Box } from '../story/stage.ts';
import { Timeline } from '../story/timeline.ts';
import type { Play } from './play.ts';

export function duties(play: Play): void {
  asked(play);
}

/** One request to a provider, from the letter to whatever came of it. */
class Question extends Timeline {
  private id = 0;

  constructor(
    { stage, company }: Play,
    private readonly key: ProviderKey,
    private readonly kind: ProviderRequestKind,
    private readonly subject: string,
  ) {
    super(stage, `asked of ${key}: ${subject}`);
    this.provider = () => company.provider(key);
  }
  private readonly provider: () => number;

  sent(box: Box, text: string): this {
    return this.office().then(async () => {
      this.id = await this.stage.creates(box, 'provider_requests', { provider_id: this.provider(), kind: this.kind, subject: this.subject, text });
    });
  }
  answers(days: number, outcome: ProviderAnswer, text: string, decline_reason?: string): this {
    const purpose = { facilitator: 'answer_team', complaint: 'answer_plainly', cooperation: 'answer_plainly' }[this.kind as string] ?? 'answer_customer';
    return this.outside(days).then(() => this.stage.answers(purpose, 'provider_requests', this.id, purpose === 'answer_plainly' ? { text } : { outcome, text, ...(decline_reason && { decline_reason }) }));
  }
  reroutes = (box: Box, rerouting: string): this => this.office(1).then(() => this.stage.does(box, 'provider_requests', this.id, 'reroute', { rerouting }));
  waives = (box: Box, reason: string): this => this.office(1).then(() => this.stage.does(box, 'provider_requests', this.id, 'waive', { reason }));
}

function asked(play: Play): void {
  const to = (key: ProviderKey, kind: ProviderRequestKind, subject: string, workday: number): Question => new Question(play, key, kind, subject).before(workday);
  to('gones', 'facilitator', 'Disponibilités d’octobre', 34).sent('cases', 'Combien de tailles pouvez-vous encore prendre en octobre ? Nous orientons les demandes cette semaine.').answers(0, 'answered', 'Quatre, à partir du 12. Au-delà, en novembre.');
  to('gones', 'customer', 'Abattage d’un tilleul', 25).sent('cases', 'Une cliente voudrait faire abattre un tilleul de quinze mètres, près d’une ligne électrique.').answers(1, 'declined', 'Trop près de la ligne pour moi : il faut une équipe habilitée.', 'risk');
  to('vandamme', 'enquiry', 'Une cage d’escalier à Ixelles', 18).sent('cases', 'Un syndic demande quand vous pourriez voir une cage d’escalier de quatre étages.').answers(0, 'followed_up', 'Visite prévue jeudi à 9 h.');
  to('lavandier', 'customer', 'Nettoyage après sinistre', 16).sent('moderator', 'Un client a eu un dégât des eaux et cherche une équipe pour demain.').answers(0, 'cannot_satisfy', 'Je n’ai ni le matériel ni l’habitude des sinistres.').reroutes('cases', 'Confié à un spécialiste hors réseau, avec l’accord du client, prévenu par téléphone.');
  to('brightside', 'complaint', 'A customer says that a window was left open', 13).sent('cases', 'She came home to a wet floor. Please tell us what you told her.').answers(1, 'answered', 'I rang her and sent somebody to dry the floor, at no charge.');
  to('foxley', 'facilitator', 'Your public liability for servers', 10).sent('vetting', 'Does your policy cover work in server rooms?').waives('cases', 'Your insurer has sent us the answer.');
  to('tanguy', 'cooperation', 'Le supplément du dimanche', 9).sent('cases', 'Pouvons-nous vous joindre cette semaine au sujet du supplément que votre client conteste ?');
  to('helios', 'posting', 'Câblage d’un cabinet dentaire', 2).sent('cases', 'Douze postes, deux étages, à faire un week-end de novembre.').answers(0, 'cannot_satisfy', 'Nous n’avons plus d’électricien habilité.');
  to('benali', 'customer', 'A boiler in a listed house', 1).sent('cases', 'The owner asks whether you work on back boilers, and when you could come.');
}
