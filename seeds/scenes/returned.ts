/** Texts that could not stand as they were: sent back first, refused by two people, or published after all. */
import { type Play, someone } from './play.ts';

export function returned(play: Play): void {
  rejected(play);
  proposed(play);
  waiting(play);
  mended(play);
}

function rejected(play: Play): void {
  const twice = play.authors.customer(play.text('doubleFirst'));
  play.begins('doubleFirst', 82, twice).office().verifies('moderator', 'engagement').publishes('moderator').outside(3).replies('Un passage gratuit vous a été proposé pour les plinthes. Pour la table, envoyez-nous une photo et nous ferons jouer l’assurance.').office().publishesReply('moderator');
  play.begins('doubleAgain', 76, { ...twice, booked: false }).office().takes('moderator').verifies('moderator', 'engagement', 'Même cliente, même prestation que l’avis déjà publié. Auteur confirmé, donc, mais une seule fois.')
    .disposes('moderator', { verdict: 'confirmed', note: 'Copie de son premier avis, une phrase en plus.' })
    .proposesRejection('moderator', 'duplicate', 'Votre premier avis sur cette prestation est déjà publié et le prestataire y a répondu. Nous ne pouvons pas le publier deux fois.').office(1).confirmsRejection('manager2');
  play.begins('threat', 61).office().verifies('moderator2', 'engagement')
    .disposes('moderator2', { verdict: 'confirmed', note: 'Not the swearing: the match. It says where the van is parked.' })
    .proposesRejection('moderator2', 'unlawful', 'Your review calls on others to set fire to a vehicle and says where to find it. You are welcome to tell what went wrong with the service in a new review.').office().confirmsRejection('manager');
  play.begins('parking', 55).office().verifies('moderator', 'engagement')
    .returns('moderator', 'off_topic', 'Là n’est pas la question', 'Un avis raconte la prestation que vous avez reçue : dites-nous comment la fuite a été réparée. Pour le stationnement, la mairie est la bonne adresse.')
    .outside(3).resubmits('Stationnement !!', 'Je maintiens : le vrai scandale c’est la mairie. Quarante places. Vous êtes tous complices.').office()
    .proposesRejection('moderator', 'off_topic', 'Votre nouveau texte ne parle toujours pas d’une prestation. Nous ne pouvons donc pas le publier comme avis.').office(1).confirmsRejection('moderator2');
  play.begins('numbers', 43).office().verifies('moderator2', 'engagement').disposes('moderator2', { verdict: 'confirmed', note: 'Somebody else’s full name and mobile.' })
    .returns('moderator2', 'personal_data', 'ring Mrs Alison Crabtree on 07700 900461', 'Please leave out the other parent’s name and number; she has not agreed to be called by strangers. The rest can stand.')
    .outside(1).resubmits('Ask the other parents', 'Average lessons. I have taken the surname out as you asked so precious: ring Alison on 07700 900461.').office()
    .disposes('moderator2', { verdict: 'confirmed', note: 'The number is still there.' })
    .proposesRejection('moderator2', 'personal_data', 'The telephone number of another person is still in your text. We asked once; we cannot publish it.').office(1).confirmsRejection('moderator');
}

/** Rejections that wait for a second person now: one proposed by moderator@, two by moderator2@. */
function proposed(play: Play): void {
  play.begins('sister', 16, someone('Nathalie V.', 'info+nathalie@vandamme-peinture.example')).office().asksProof('moderator').outside(1)
    .answersProof('Je suis de la famille mais ils ont vraiment repeint chez moi, facture si vous voulez.').office()
    .verifies('moderator', 'email_link', 'Belle-sœur du gérant, elle le dit elle-même. Travaux réels.')
    .disposes('moderator', { verdict: 'confirmed', note: 'Adresse de l’entreprise, avec une étiquette. Lien de famille reconnu.' })
    .returns('moderator', 'conflict_of_interest', 'je n’ai jamais vu un travail pareil', 'L’entourage d’un prestataire n’écrit pas d’avis sur lui, même sincère. Merci de nous dire si nous avons mal compris votre lien avec l’entreprise.')
    .outside(1).resubmits('Le meilleur de Bruxelles', 'Je suis la belle-sœur, et alors ? C’est splendide quand même.').office()
    .proposesRejection('moderator', 'conflict_of_interest', 'Vous confirmez être de la famille du gérant. La charte exclut les avis de l’entourage, quelle que soit la qualité du travail.');
  const again = play.authors.customer(play.text('copyFirst'));
  play.begins('copyFirst', 29, again).office().verifies('moderator2', 'engagement').publishes('moderator2');
  play.begins('copyAgain', 4, { ...again, booked: false }).office().verifies('moderator2', 'engagement', 'Same customer and same ticket as the one we published last month.')
    .disposes('moderator2', { verdict: 'confirmed', note: 'Word for word, and the last sentence says why.' })
    .proposesRejection('moderator2', 'duplicate', 'Your first review of this ticket is already public. We publish one review for each service.');
  play.begins('election', 11).office().verifies('moderator2', 'engagement')
    .returns('moderator2', 'off_topic', 'posez plutôt la question à ceux qui nous gouvernent', 'Votre texte parle des coupures de courant et non de l’intervention. Dites-nous ce que le technicien a fait chez vous, en bien ou en mal, et nous le publierons.')
    .outside(1).resubmits('Avant les élections', 'C’est bien ce que je dis : on ne peut plus parler de rien. Le délestage est leur faute.').office(1)
    .proposesRejection('moderator2', 'off_topic', 'Le nouveau texte porte toujours sur la politique de l’énergie. Il ne raconte pas de prestation.');
}

/** Returned, and the author has not answered yet. */
function waiting(play: Play): void {
  play.begins('neighbour', 6).office().verifies('moderator', 'engagement').disposes('moderator', { verdict: 'confirmed', note: 'Nom et numéro d’un voisin, qui n’a rien demandé.' })
    .returns('moderator', 'personal_data', 'appelez M. Fabrice Loubet au 06 39 98 41 27', 'Merci de retirer le nom et le numéro de votre voisin. Votre critique du travail, elle, peut paraître telle quelle.');
  play.begins('oldBoss', 5, someone('Kelly R.', 'kelly.r@post.example')).office().asksProof('moderator2').outside(0).answersProof('Receipt at staff rate from last month. I can show it on a call, payslips too.').office()
    .verifies('moderator2', 'other_document', 'Receipt at staff rate and payslip header seen by screen share. A customer, and a former employee.')
    .returns('moderator2', 'conflict_of_interest', 'I worked for these people for two years.', 'Please tell us about the cleaning that you booked, and leave out the company’s staff rooms: former employees do not review their employer here. What you say about working conditions has been passed to our conduct team.');
  play.begins('government', 4).office().verifies('moderator2', 'phone_call', 'Rang the number on file. Twenty minutes on copper cables. Lovely person, a customer indeed, with no view on Foxley whatever.')
    .returns('moderator2', 'off_topic', 'The company is neither here nor there.', 'A review is about the service that you received. Do tell us how Foxley did; your views on broadband deserve a better place than ours.');
}

/** Sent back or proposed for rejection, and published in the end. */
function mended(play: Play): void {
  play.begins('thief', 98).office().takes('moderator').verifies('moderator', 'engagement').disposes('moderator', { verdict: 'confirmed', note: 'Accuse nommément une personne de vol, sans preuve, et l’insulte.' })
    .returns('moderator', 'unlawful', 'Mme Bintou Sagna, est une voleuse', 'Accuser une personne nommée d’un vol sans preuve est une diffamation. Vous pouvez dire ce que vous avez constaté (la montre, le jour), sans désigner de coupable.')
    .outside(2).resubmits('Ma montre', 'Ma montre a disparu le jour du ménage. La société n’a rien trouvé et rien proposé. Je n’accuse personne mais je ne reviendrai pas.').office()
    .disposes('moderator').publishes('moderator').outside(2).replies('Nous avons interrogé l’équipe et fouillé le matériel, sans succès. Notre assurance attend toujours votre déclaration.').office().publishesReply('moderator');
  play.begins('tablecloth', 26).office().verifies('moderator2', 'engagement', 'Event booking found, 40 guests.').disposes('moderator2')
    .returns('moderator2', 'off_topic', 'à Abidjan, on a le choix', 'Merci de vous en tenir au repas que vous avez reçu ; la comparaison avec d’autres traiteurs n’apporte rien.')
    .outside(1).resubmits('La nappe de trop', 'Nappes tachées, serveurs débordés, un chef qui lève les yeux au ciel quand on demande du sel. C’est exactement la prestation que j’ai reçue, et je n’en retire rien.').office()
    .proposesRejection('moderator2', 'off_topic', 'Le texte compare au lieu de raconter la prestation reçue.')
    .office(1).refusesRejection('manager2', 'Non : c’est une opinion sévère sur un repas bien réel. Comparer n’est pas hors sujet. La charte nous oblige à publier, et nous aurions dû le faire la première fois.')
    .office().publishes('moderator');
  play.begins('softened', 7).office().verifies('moderator', 'engagement').disposes('moderator', { verdict: 'confirmed', note: 'Nom, adresse et vie privée du chef de chantier.' })
    .returns('moderator', 'personal_data', 'dont la femme vient de partir', 'Le nom, le domicile et la vie privée du chef de chantier ne peuvent pas paraître. Ce qu’il a fait sur votre chantier, si.')
    .outside(2).resubmits('Chantier compliqué', 'Le chef de chantier a crié sur son apprenti toute la journée, devant mes enfants. La peinture est bien, l’ambiance non.');
}
