/** What an explanation to the author begins with, by ground, in both languages. */
import { type Say, say } from '#engine/workflow';
import type { Ground } from '#workflows/reviewWords';

/** Words to an author who is asked to change the text. */
export const returns: Readonly<Record<Ground, (passage: string) => Say>> = {
  personal_data: (passage) =>
    say(
      `Your review gives someone else’s personal details (“${passage}”). Please leave them out. Nothing else needs to change: your opinion stays as you wrote it.`,
      `Votre avis donne les coordonnées ou le nom d’une autre personne (« ${passage} »). Merci de les retirer. Rien d’autre n’est à changer : votre opinion reste telle que vous l’avez écrite.`,
    ),
  unlawful: (passage) =>
    say(
      `The law does not let us publish this passage: “${passage}”. Please say what you mean in other words. Your opinion of the service is welcome, however critical.`,
      `La loi ne nous permet pas de publier ce passage : « ${passage} ». Merci de l’écrire autrement. Votre opinion sur la prestation est la bienvenue, si critique soit-elle.`,
    ),
  off_topic: () =>
    say(
      'We could not find in your text a service that you received from this provider. Please tell what was done, and when; your opinion of it will be published.',
      'Nous n’avons pas trouvé dans votre texte de prestation que ce prestataire vous ait rendue. Merci de dire ce qui a été fait, et quand ; votre opinion sera publiée.',
    ),
  duplicate: () =>
    say(
      'We already have a review with the same text. If yours is about another service, please tell it in your own words; if it is the same one, there is nothing more to do.',
      'Nous avons déjà un avis avec le même texte. Si le vôtre concerne une autre prestation, merci de la raconter avec vos mots ; si c’est la même, il n’y a rien à faire.',
    ),
  conflict_of_interest: () =>
    say(
      'Your review seems to come from the provider, or from someone close to them. If that is not so, please tell us how you came to receive the service.',
      'Votre avis semble venir du prestataire ou de son entourage. Si ce n’est pas le cas, merci de nous dire comment vous avez reçu la prestation.',
    ),
};

/** Words to an author whose text is refused. */
export const refusals: Readonly<Record<Ground, (passage: string) => Say>> = {
  personal_data: (passage) =>
    say(`Your review still gives someone else’s personal details (“${passage}”), although we asked you to leave them out.`, `Votre avis donne toujours les coordonnées ou le nom d’une autre personne (« ${passage} »), bien que nous vous ayons demandé de les retirer.`),
  unlawful: (passage) => say(`The law does not let us publish this: “${passage}”.`, `La loi ne nous permet pas de publier ceci : « ${passage} ».`),
  off_topic: () =>
    say('Your text still tells of no service that you received from this provider, although we asked you for it.', 'Votre texte ne raconte toujours pas de prestation que ce prestataire vous ait rendue, bien que nous vous l’ayons demandé.'),
  duplicate: () => say('We already have a review with the same text. That one stays; this one is not published.', 'Nous avons déjà un avis avec le même texte. Celui-là reste ; celui-ci n’est pas publié.'),
  conflict_of_interest: () => say('This review comes from the provider, or from someone close to them.', 'Cet avis vient du prestataire ou de son entourage.'),
};
