import { catalogue } from '../i18n/catalogue.ts';

export const messages = catalogue(
  {
    invitation: {
      title: 'Choose your password',
      help: 'Fifteen characters or more. A sentence that only you would write is a good one.',
      password: 'Password',
      again: 'The same password again',
      differ: 'The two passwords differ.',
      save: 'Keep this password',
      done: 'Your password is kept, %{name}.',
      enter: 'Go to sign-in',
      noToken: 'This address lacks its second half. Open the whole link that you were given.',
      link: 'Invitation link',
      once: 'Give this link to %{name} by a way that you trust. It works once, within 24 hours, and is not shown again.',
      copy: 'Copy',
      copied: 'Copied',
      given: 'I have passed it on',
    },
  },
  {
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
  },
);
