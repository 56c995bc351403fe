/** What two members tell customers before they book, prices that rose, and a damage that the insurance of its day covers. */
import { providers } from '../people/providers.ts';
import { Timeline } from '../story/timeline.ts';
import type { Play } from './play.ts';

export function terms(play: Play): void {
  const { stage, company } = play;
  const told = (key: 'gones' | 'teranga', kind: string, text: string, change_reason?: string) => () =>
    stage.creates('vetting', 'provider_terms', { provider_id: company.provider(key), kind, text, ...(change_reason && { change_reason }) });

  new Timeline(stage, `terms of ${providers.gones.name}`).before(38).office()
    .then(told('gones', 'prices', 'Déplacement : 45 €, offert à partir d’une heure de travail. Heure de travail : 58 €. Majoration de moitié le dimanche et la nuit.'))
    .then(told('gones', 'payment', 'Un tiers à la commande au-delà de 500 €, le reste à la fin de la prestation, par virement ou par chèque.'))
    .then(told('gones', 'cancellation', 'Sans frais jusqu’à la veille, 18 h. Ensuite, le déplacement est dû.'))
    .office(22)
    .then(told('gones', 'prices', 'Déplacement : 49 €, offert à partir d’une heure de travail. Heure de travail : 61 €. Majoration de moitié le dimanche et la nuit.', 'Les fournisseurs ont augmenté leurs tarifs au 1er du mois.'));
  new Timeline(stage, `terms of ${providers.teranga.name}`).before(12).office(1)
    .then(told('teranga', 'prices', 'Un devis est remis après la visite, qui est gratuite à moins de dix kilomètres.'))
    .then(told('teranga', 'payment', 'À la fin de la prestation.'));

  new Timeline(stage, 'a damage').before(9).office(1).then(async () => {
    const { read } = stage.house.database;
    const { id } = (await read('engagements').where({ provider_id: company.provider('gones') }).orderBy('id').first('id')) as { id: number };
    const occurred_on = new Date(stage.agenda.now().getTime() - 3 * 86_400_000).toISOString().slice(0, 10);
    const damage = await stage.creates('cases', 'damages', { engagement_id: id, occurred_on, description: 'Une branche tombée pendant la taille a cassé deux tuiles de l’abri du voisin.' });
    await stage.edits('cases', 'damages', damage, { insurer_notified_on: new Date(stage.agenda.now().getTime()).toISOString().slice(0, 10) });
  });
}
