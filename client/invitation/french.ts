import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  invitation: {
    title: 'Choisissez votre mot de passe',
    help: 'Quinze caractères ou plus. Une phrase que vous seul écririez convient bien.',
    password: 'Mot de passe',
    again: 'Le même mot de passe encore une fois',
    differ: 'Les deux mots de passe diffèrent.',
    save: 'Garder ce mot de passe',
    done: 'Votre mot de passe est enregistré, %{name}.',
    enter: 'Aller à la connexion',
    noToken: 'Il manque la seconde moitié de cette adresse. Ouvrez le lien entier que l’on vous a donné.',
    link: 'Lien d’invitation',
    once: 'Transmettez ce lien à %{name} par un moyen sûr. Il sert une fois, dans les 24 heures, et n’est plus montré ensuite.',
    copy: 'Copier',
    copied: 'Copié',
    given: 'Je l’ai transmis',
  },
};
