/** Every word of the page behind a link. Read by people who never saw the console, once, often on a phone. */
import type { Locale } from '#engine/workflow';
import { catalogue } from '../i18n/catalogue.ts';

export const messages = catalogue(
  {
    opening: 'One moment…',
    languages: 'Language',
    open_until: 'This page works once, until %{day}. It is meant for you alone.',
    intro: {
      proof: 'We make sure that whoever writes a review received the service. Critical or not, your opinion stays as you wrote it.',
      resubmit: 'Your opinion is welcome. One passage cannot be published as it is, and we never rewrite a review ourselves: please change it.',
      reply: 'A customer’s review of you is published. Your reply will stand beside it.',
      challenge: 'Tell us if you do not recognise the author of this review as a customer. The review stays meanwhile, and we ask its author for proof again.',
      other: 'Please read what this is about, then answer below.',
    },
    summary: {
      own: 'Your review of %{provider}',
      of_you: 'The review',
      on: 'Received on %{day}',
      signed: 'Signed %{author}',
      rating: '%{rating} out of 5',
      cut: 'The beginning of your text',
      returned: 'What needs changing',
      ground: 'Ground',
      passage: 'The passage',
      explanation: 'Why',
    },
    form: {
      heading: 'Your answer',
      optional: 'optional',
      yes: 'Yes',
      no: 'No',
      counter: '%{length} of %{most} characters',
      send: 'Send my answer',
      sending: 'Sending…',
      before: {
        proof: 'A person reads your answer. It is not published.',
        resubmit: 'A person reads your new text before it is published.',
        reply: 'A person reads your reply before it is published.',
        challenge: 'A person reads what you write. It is not published, and the author does not see it.',
        other: 'A person reads your answer.',
      },
      never: 'Never write card or account numbers here.',
    },
    fault: {
      choose: 'Choose an answer.',
      blank: 'Please write something here.',
      short: 'A little more, please. Characters still missing: %{by}.',
      long: 'This is too long. Characters to take out: %{by}.',
    },
    problem: {
      heading: 'Your answer was not sent',
      fields: 'Please look again at what is marked below.',
      unreachable: 'We could not be reached. Check your connection and send again: your text is kept.',
      broken: 'Something went wrong on our side. Wait a moment and send again: your text is kept.',
      over: 'This link ended while the page was open. Copy your text and answer the letter with it: a person reads it.',
      again: 'This page was left open for too long. Open the link in your letter again, in this same tab: your text is kept.',
    },
    sent: {
      heading: 'Thank you, we have your answer',
      proof: 'A person reads it before anything is decided about your review.',
      resubmit: 'A person reads your new text, and we write to you with what is decided.',
      reply: 'A person reads your reply, and we write to you with what is decided.',
      challenge: 'We ask the author for proof again, and write to you with the outcome.',
      other: 'A person reads it.',
      close: 'You may close this page.',
    },
    closed: {
      missing: { heading: 'This link does not work, or no longer', text: 'It may be over, or only a part of it was copied. Open it from your letter, or copy the whole of it.', then: 'If it still does not work, answer the letter: a person reads it.' },
      used: { heading: 'You have already answered', text: 'This link works once, and your answer has reached us.', then: 'To add something, answer the letter: a person reads it.' },
      over: { heading: 'Nothing is needed from you any more', text: 'The case has moved on since we wrote to you.', then: 'If you still wish to say something, answer the letter: a person reads it.' },
      slow: { heading: 'Please wait a minute', text: 'Links were opened too often from your network.', then: 'Then try again.' },
      unreachable: { heading: 'We cannot be reached', text: 'Check your connection. Your link still works.', then: 'Then try again.' },
      retry: 'Try again',
    },
  },
  {
    opening: 'Un instant…',
    languages: 'Langue',
    open_until: 'Cette page sert une seule fois, jusqu’au %{day}. Elle n’est destinée qu’à vous.',
    intro: {
      proof: 'Nous vérifions que chaque auteur d’un avis a bien reçu la prestation. Critique ou non, votre opinion reste telle que vous l’avez écrite.',
      resubmit: 'Votre opinion est la bienvenue. Un passage ne peut paraître tel quel, et nous ne réécrivons jamais un avis nous-mêmes : merci de le modifier.',
      reply: 'L’avis d’un client sur vous est publié. Votre réponse figurera à côté.',
      challenge: 'Dites-nous si vous ne reconnaissez pas l’auteur de cet avis parmi vos clients. L’avis reste en ligne entre-temps, et nous demandons à nouveau une preuve à son auteur.',
      other: 'Lisez de quoi il s’agit, puis répondez ci-dessous.',
    },
    summary: {
      own: 'Votre avis sur %{provider}',
      of_you: 'L’avis',
      on: 'Reçu le %{day}',
      signed: 'Signé %{author}',
      rating: '%{rating} sur 5',
      cut: 'Le début de votre texte',
      returned: 'Ce qui est à revoir',
      ground: 'Motif',
      passage: 'Le passage',
      explanation: 'Pourquoi',
    },
    form: {
      heading: 'Votre réponse',
      optional: 'facultatif',
      yes: 'Oui',
      no: 'Non',
      counter: '%{length} caractères sur %{most}',
      send: 'Envoyer ma réponse',
      sending: 'Envoi…',
      before: {
        proof: 'Une personne lit votre réponse. Elle n’est pas publiée.',
        resubmit: 'Une personne lit votre nouveau texte avant sa publication.',
        reply: 'Une personne lit votre réponse avant sa publication.',
        challenge: 'Une personne lit ce que vous écrivez. Ce n’est pas publié, et l’auteur ne le voit pas.',
        other: 'Une personne lit votre réponse.',
      },
      never: 'N’écrivez jamais ici de numéro de carte ou de compte.',
    },
    fault: {
      choose: 'Choisissez une réponse.',
      blank: 'Merci d’écrire quelque chose ici.',
      short: 'Un peu plus, s’il vous plaît. Caractères manquants : %{by}.',
      long: 'C’est trop long. Caractères à retirer : %{by}.',
    },
    problem: {
      heading: 'Votre réponse n’est pas partie',
      fields: 'Merci de revoir ce qui est signalé ci-dessous.',
      unreachable: 'Nous sommes injoignables. Vérifiez votre connexion et renvoyez : votre texte est conservé.',
      broken: 'Quelque chose s’est cassé de notre côté. Patientez un instant et renvoyez : votre texte est conservé.',
      over: 'Ce lien a pris fin pendant que la page était ouverte. Copiez votre texte et répondez au courrier : une personne le lit.',
      again: 'Cette page est restée ouverte trop longtemps. Rouvrez le lien de votre courrier dans ce même onglet : votre texte est conservé.',
    },
    sent: {
      heading: 'Merci, nous avons votre réponse',
      proof: 'Une personne la lit avant toute décision sur votre avis.',
      resubmit: 'Une personne lit votre nouveau texte, et nous vous écrivons ce qui est décidé.',
      reply: 'Une personne lit votre réponse, et nous vous écrivons ce qui est décidé.',
      challenge: 'Nous demandons à nouveau une preuve à l’auteur, et vous écrivons ce qu’il en est.',
      other: 'Une personne la lit.',
      close: 'Vous pouvez fermer cette page.',
    },
    closed: {
      missing: { heading: 'Ce lien ne fonctionne pas, ou plus', text: 'Il est peut-être terminé, ou n’a été copié qu’en partie. Ouvrez-le depuis votre courrier, ou copiez-le en entier.', then: 'S’il ne fonctionne toujours pas, répondez au courrier : une personne le lit.' },
      used: { heading: 'Vous avez déjà répondu', text: 'Ce lien sert une seule fois, et votre réponse nous est parvenue.', then: 'Pour ajouter quelque chose, répondez au courrier : une personne le lit.' },
      over: { heading: 'Nous n’attendons plus rien de vous', text: 'Le dossier a avancé depuis notre courrier.', then: 'Si vous souhaitez encore dire quelque chose, répondez au courrier : une personne le lit.' },
      slow: { heading: 'Merci de patienter une minute', text: 'Trop de liens ont été ouverts depuis votre réseau.', then: 'Réessayez ensuite.' },
      unreachable: { heading: 'Nous sommes injoignables', text: 'Vérifiez votre connexion. Votre lien fonctionne toujours.', then: 'Réessayez ensuite.' },
      retry: 'Réessayer',
    },
  },
);

export type Words = (typeof messages)[Locale];

/** Puts values into a text's places (`%{name}`). */
export const filled = (text: string, places: Readonly<Record<string, string | number>>): string =>
  text.replace(/%\{(\w+)\}/g, (_place, name: string) => String(places[name] ?? ''));

/** The words of one purpose, or those that suit any. */
export const wordsFor = <Texts extends { readonly other: string }>(texts: Texts, purpose: string): string =>
  (texts as Readonly<Record<string, string>>)[purpose] ?? texts.other;
