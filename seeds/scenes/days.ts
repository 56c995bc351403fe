/** Days at the desk: a decision taken back, a claim taken over, an address that turns up, authors who never answer. */
import { type Play, someone } from './play.ts';

export function days(play: Play): void {
  play.begins('mistake', 72).office().takes('moderator').verifies('moderator', 'engagement').publishesTooSoon('moderator').later(3, 9).publishes('moderator')
    .outside(3).replies(play.text('mistake').reply ?? '').office().publishesReply('moderator');
  play.begins('fatFinger', 41).office().verifies('moderator2', 'engagement').publishesTooSoon('moderator2').office(1).publishes('moderator2')
    .outside(1).replies(play.text('fatFinger').reply ?? '').office().publishesReply('moderator2');
  play.begins('meeting', 30).office().verifies('moderator', 'engagement').office(1).takes('moderator').later(1, 3)
    .breaksClaim('moderator2', 'Léa was called into a meeting and the customer is on the phone asking; taking it over.').publishes('moderator2')
    .outside(1).replies(play.text('meeting').reply ?? '').office().publishesReply('moderator')
    .outside(1).replies('Noté pour les étagères, merci de votre franchise. Depuis, un escabeau est prévu dans chaque voiture.').office().publishesReply('moderator');
  const service = play.authors.customer(play.text('service'), false);
  play.begins('service', 66, { ...service, known: false }).office().takes('moderator').later(4, 9)
    .verifies('moderator', 'phone_call', 'Jointe grâce au prestataire : c’est bien une cliente de la plateforme, la prestation avait été saisie en retard.')
    .filesUnderService('moderator', service.person, play.text('service')).publishes('moderator');
  play.begins('nobox', 84, someone('Birame Ndour', null)).office().takes('moderator').later(5, 12)
    .verifies('moderator', 'phone_call', 'Numéro donné par la nièce. Il raconte le thé, le technicien, le prix. Pas d’adresse e-mail, donc pas de courrier.').publishes('moderator');
  play.byStranger('late', 90).office().asksProof('moderator').office(6).unverifiable('moderator', 'Aucune réponse en sept jours, rien sur la plateforme.')
    .outside(2).answersProof('J’étais en voyage, désolé. Facture FF-0611, payée par mobile money.').office()
    .verifies('moderator', 'invoice', 'Preuve tardive mais bonne : FF-0611 existe, au bon nom. Dossier rouvert.').publishes('moderator');
  play.byStranger('unanswered', 48).office().asksProof('moderator').office(7).unverifiable('moderator', 'Pas de réponse, pas de prestation à ce nom. Six mots, rien à vérifier.');
  play.byStranger('abandoned', 22).office().asksProof('moderator2').office(7).unverifiable('moderator2', 'No answer to our letter. Nothing on file under this name or address.');
  play.begins('regular', 10).office().verifies('moderator2', 'engagement').publishes('moderator2')
    .outside(2).replies('Dated kit? Fair. The last of the grey boxes went to the recycler on Friday. Rebecca from the third floor will remember the noise.').office()
    .returnsReply('moderator2', 'personal_data', 'Please leave out the name of the customer’s colleague. The rest is a good answer.');
  address(play);
}

/** A caterer without an address gives one at last: the invitation that could not leave leaves, and the item is closed. */
function address(play: Play): void {
  const { stage, company } = play;
  const scene = play.begins('dowry', 57).office().verifies('moderator', 'engagement').publishes('moderator').office(3);
  scene.then(() => stage.edits('vetting', 'providers', company.provider('kouassi'), { email: 'bonjour@traiteur-kouassi.example' }));
  scene.later(30, 60).invitesReply('moderator').closes('moderator').outside(1).replies('La pluie n’arrête pas un traiteur ! Pour la sauce graine, nous avons doublé la marmite depuis.').office().publishesReply('moderator');
}
