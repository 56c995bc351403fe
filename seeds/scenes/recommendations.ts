/** What customers and providers wrote about people whom they would see among us. */
import { candidate, recommender } from '../people/candidate.ts';
import { Candidacy } from '../story/candidacy.ts';
import type { Play } from './play.ts';

export function recommendations({ stage }: Play): void {
  const about = (name: string, who: Parameters<typeof candidate>) => new Candidacy(stage, `recommendation of ${name}`, candidate(...who));

  about('Marceau', ['fr', 'Marceau Rénovation', { trade: 'Rénovation', phone: '+33 1 99 00 61 10', years: 4, background: '' }]).before(58)
    .recommended(recommender('Gilles Marceau', '01 99 00 61 10', 'Client satisfait.', 'Entreprise au top, je recommande à cent pour cent, appelez vite.'))
    .office().cannotConfirm('vetting').later(2, 4).dismisses('vetting', 'Le téléphone du client est celui de l’entreprise : M. Marceau se recommande lui-même. Nous lui avons écrit qu’une recommandation vient d’un client.');
  about('Quickfix', ['en', 'Quickfix Handymen', { trade: 'Handyman', phone: '+44 1632 960311', years: 2, background: '' }]).before(37)
    .recommended(recommender('Leonard Tripp', '+44 1632 960312', 'Friend of the owner.', 'Good lads. Never used them myself but I would.'))
    .office().dismisses('vetting2', 'N’a jamais été client, il le dit lui-même. Une amitié n’est pas une recommandation.');
  about('Brandt', ['en', 'Lena Brandt Piano', { trade: 'Piano lessons', phone: '+44 1632 960315', years: 12, background: '' }]).before(4)
    .recommended(recommender('Ottilie Marsh', '+44 1632 960316', 'She taught my son for three years.', 'He practises without being told. I did not know that was possible.'))
    .office().confirms('vetting2', 'phone_call', 'Jointe : trois ans de leçons, un récital, facture montrée. Dossier à ouvrir dès que la candidate aura dit oui.');

  about('Fontanel', ['fr', 'Ida Fontanel, retouches', { trade: 'Couture', phone: '+33 1 99 00 61 14', years: 9, background: '' }]).before(2)
    .recommended(recommender('I. Fontanel', '+33 (0)1 99 00 61 14', 'Cliente depuis toujours.', 'Retouches impeccables, prix doux, je recommande les yeux fermés.'));
  about('Ewen', ['fr', 'Les Jardins d’Ewen', { trade: 'Jardinage', phone: '+33 1 99 00 61 17', years: 6, background: '' }]).before(2)
    .recommended(recommender('Les Jardins du Gone', null, 'Il prend nos chantiers trop éloignés.', 'Nous l’envoyons chez nos propres clients quand nous sommes pleins. Aucun n’est revenu se plaindre.', 'provider'));
  about('Harrow', ['en', 'Harrow Locksmiths', { trade: 'Locksmith', phone: '+44 1632 960318', years: 8, background: '' }]).before(1)
    .recommended(recommender('Beatrix Osei', '+44 1632 960319', 'He let me back into my own house.', 'Twelve minutes, no drilling, and he showed me the better lock instead of selling it.'));
}
