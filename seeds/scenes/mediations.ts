/** Disputes in which the team was asked to help: one that ends well, one that falls when a lawsuit is found, and those that wait. Each is named in docs/demo.md. */
import { customers } from '../people/customers.ts';
import type { Area, ProviderKey } from '../people/providers.ts';
import { Dispute, type Quarrel } from '../story/dispute.ts';
import type { Play } from './play.ts';

/** A dispute of the named customer, that begins shortly before this working day. */
const between = ({ stage, company }: Play, area: Area, name: string, provider: ProviderKey, workday: number, quarrel: Omit<Quarrel, 'customer' | 'provider'>): Dispute => {
  const customer = customers[area].find((one) => one.name === name);
  if (!customer) throw new Error(`${name} lives in another town`);
  return new Dispute(stage, company, { ...quarrel, customer, provider }).before(workday);
};

export function mediations(play: Play): void {
  settled(play);
  fallen(play);
  underWay(play);
}

/** Signed by both, each in their own language: kept and closed; being followed; signed the other day. */
function settled(play: Play): void {
  between(play, 'london', 'Capucine Arnaud', 'brightside', 48, {
    service: 'End of tenancy clean', subject: 'Ménage de fin de bail refusé à l’état des lieux',
    facts: 'Le four et les plinthes n’ont pas été faits ; l’agence a retenu 180 livres sur la caution.', contact: 'Deux e-mails et un appel ; on lui a répondu que le forfait ne comprend pas le four.',
  }).opened('cases', 'manager2')
    .says('customer', 1, { visibility: 'common', text: 'Le devis parlait de « fin de bail, tout compris ». Le four en fait partie.' })
    .says('provider', 1, { visibility: 'private', text: 'Between us: my crew ran late and skipped the oven. I would pay half rather than lose a customer.' })
    .writes('manager2', 'Thank you for saying so. Would you put that to her as an offer?', 'provider')
    .offers('provider', 1, { kind: 'partial_refund', who: 'provider', what: 'Half of what the agency kept', amount: 90 })
    .offers('customer', 1, { kind: 'partial_refund', who: 'provider', what: 'Les deux tiers de la retenue', amount: 120 }, { kind: 'apology', who: 'provider', what: 'Un mot d’excuse par écrit' })
    .accepts('provider', 2, 2).signs('provider', 0, 'Marta Kowalska, Brightside').signs('customer', 1, 'Capucine Arnaud')
    .kept('manager2', 1, 'kept', 'Both told us that the money arrived.').kept('manager2', 2, 'kept', 'She forwarded the letter: a kind one.').closed('manager2');
  between(play, 'london', 'Judith Lacey', 'brightside', 31, {
    service: 'Curtains and upholstery', subject: 'A curtain that shrank', facts: 'One of two curtains came back four inches short.', contact: 'She rang twice; they said curtains do that.',
  }).opened('cases', 'manager').offers('customer', 1, { kind: 'redo', who: 'provider', what: 'A new curtain of the same cloth', due_on: null }, { kind: 'partial_refund', who: 'provider', what: 'The cleaning of the spoilt one', amount: 45 })
    .accepts('provider', 2, 1).signs('customer', 1, 'Judith Lacey').signs('provider', 1, 'Marta Kowalska').kept('manager', 2, 'late', 'Paid a week late, after a reminder.');
  between(play, 'paris', 'Hannah Whitlock', 'tanguy', 20, {
    service: 'Recherche de fuite', subject: 'A leak that was not found', facts: 'He searched for three hours, found nothing, and billed it all. Another plumber found it in ten minutes.', contact: 'She wrote to him in French; he answered that he had done the hours.',
  }).opened('cases', 'manager2').offers('provider', 1, { kind: 'partial_refund', who: 'provider', what: 'Une des trois heures facturées', amount: 70 })
    .refuses('customer', 1, 1, 'One hour of three is not much for nothing found.').offers('customer', 0, { kind: 'partial_refund', who: 'provider', what: 'Two of the three hours', amount: 140 })
    .accepts('provider', 1, 2).signs('customer', 1, 'Hannah Whitlock').signs('provider', 1, 'Erwan Tanguy');
}

/** Begun in good faith, until a summons reached the platform; and one that we declined. */
function fallen(play: Play): void {
  between(play, 'paris', 'Marc-Antoine Guérin', 'tanguy', 27, {
    service: 'Réfection de salle de bains', subject: 'Salle de bains livrée avec six semaines de retard', facts: 'Il réclame 2 000 euros pour l’hôtel et le dérangement.', contact: 'Une dizaine d’échanges, puis plus de réponse.',
  }).opened('cases', 'manager2').says('provider', 1, { visibility: 'common', text: 'Le carrelage commandé par le client est arrivé avec cinq semaines de retard.' })
    .offers('customer', 1, { kind: 'refund', who: 'provider', what: 'Tout ce que j’ai payé pour la pose' }).sued('manager2', 'A summons of 4 pages, sent to the platform by the customer’s lawyer');
  between(play, 'brussels', 'Valérie Dierckx', 'vandamme', 14, {
    service: 'Façade arrière', subject: 'Couleur de façade', facts: 'La teinte lui paraît plus claire que l’échantillon. Elle n’en a pas encore parlé au peintre.', contact: 'Pas encore : elle préfère que nous le fassions.',
  }).taken('cases').declined('cases', 'no_direct_contact', 'Parlez-en d’abord à M. Vandamme, qui peut venir comparer sur place. Si cela n’aboutit pas, écrivez-nous et nous vous aiderons.');
}

/** This morning: an offer waits for its answer, a room is about to open, a request came in. */
function underWay(play: Play): void {
  between(play, 'lyon', 'Pauline Moulin', 'gones', 9, {
    service: 'Réfection de pelouse', subject: 'Pelouse jaunie un mois après la réfection', facts: 'Elle a payé 640 euros ; la moitié de la pelouse n’a pas pris.', contact: 'Elle a appelé trois fois ; on lui dit que c’est l’arrosage.',
  }).opened('cases', 'manager')
    .says('customer', 0, { visibility: 'private', text: 'Je me contenterais d’une reprise au printemps, mais je ne veux pas le dire d’emblée.' })
    .says('provider', 0, { visibility: 'private', text: 'Le semis était peut-être un peu vieux. Je ne tiens pas à l’écrire devant elle.' })
    .writes('manager', 'Bonjour à tous deux. Commençons par ce sur quoi vous êtes d’accord : la pelouse n’a pas pris sur la moitié.')
    .offers('customer', 0, { kind: 'partial_refund', who: 'provider', what: 'La moitié de la facture', amount: 320 })
    .offers('provider', 1, { kind: 'redo', who: 'provider', what: 'Nous ressemons la moitié jaunie', due_on: null }, { kind: 'partial_refund', who: 'provider', what: 'Un geste sur la facture', amount: 80 });
  between(play, 'dakar', 'Coumba Faye', 'fall', 5, {
    service: 'Entretien de trois splits', subject: 'Un climatiseur sur trois ne refroidit plus', facts: 'Il marchait avant l’entretien.', contact: 'Deux appels, un passage sans résultat.',
  }).taken('cases').declared().named('cases', 'cases').accepted('cases');
  between(play, 'london', 'Angela Rowe', 'foxley', 1, {
    service: 'Equipment advice', subject: 'Keyboards that nobody can use', facts: 'Ten keyboards were bought on advice; the office wants to give them back.', contact: 'She wrote once and was told that advice is not refunded.',
  }).taken('cases');
}
