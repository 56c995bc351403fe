/** Reviews whose author the provider does not recognise: checked again while they stay public. */
import type { Play } from './play.ts';

const unknown = 'quality-charter.no-false-reviews';

export function challenged(play: Play): void {
  open(play);
  withdrawn(play);
  confirmed(play);
}

function open(play: Play): void {
  play.byStranger('stranger', 9).office().asksProof('moderator').outside(0).answersProof('Virement de 150 euros, je n’ai pas de facture, c’est bien le problème.').office()
    .verifies('moderator', 'email_link', 'Réponse rapide et précise sur l’acompte. Pas de facture, mais le prestataire n’en fait qu’à la fin.').publishes('moderator')
    .outside(2).challenges('Aucun acompte de ce montant dans nos comptes, et personne de ce nom dans le carnet. Nous pensons à une confusion avec une autre société.');
  play.byStranger('dispute', 14).office().asksProof('moderator2').outside(0).answersProof('Invoice FX-1188, paid by direct debit.').office().verifies('moderator2', 'invoice', 'FX-1188 quoted; the number fits, the document itself not seen.').publishes('moderator2')
    .outside(2).challenges('We migrated nine clients that month and cannot place this one. Please check.')
    .outside(2).answersProof('The contract is signed by their own sales lead. Happy to send the page.');
  play.byStranger('ghost', 17).office().asksProof('moderator').outside(1).answersProof('Facture LS-0907, appelez-les, ils se souviendront de mon canapé.').office()
    .verifies('moderator', 'invoice', 'Facture LS-0907 citée. Numéro plausible, pas vu le document.').publishes('moderator')
    .outside(1).challenges('La facture LS-0907 est celle d’un bureau du 8e, sans canapé. Nous ne connaissons pas cette personne.')
    .office(8).withdraws('moderator', unknown, 'Sans réponse à deux demandes, et la facture citée est celle d’un autre client, nous ne pouvons plus tenir cet avis pour celui d’une personne servie.');
}

function withdrawn(play: Play): void {
  play.byStranger('wrongFlat', 68).office().asksProof('moderator2').outside(1).answersProof('Paid online, £140, the receipt says Brightside.').office().verifies('moderator2', 'email_link', 'Receipt described, amount matches the price list.').publishes('moderator2')
    .outside(1).challenges('We have no booking at any address for this name.')
    .outside(2).answersProof('I am so sorry, it was Brightside of Croydon. Different company.', false).office()
    .withdraws('moderator2', unknown, 'You told us yourself that the company which cleaned your flat is another one with a similar name. Thank you for saying so.').office(1).withdraws('manager', unknown, 'Confirmed.');
  play.byStranger('silent', 50).office().asksProof('moderator').outside(3).answersProof('Facture payée en espèces').office()
    .verifies('moderator', 'email_link', 'A répondu depuis son adresse, sans document. Limite, mais le récit est précis.').publishes('moderator')
    .outside(1).challenges('Je n’ai jamais fait de facture à 900 € dans ce quartier, et je ne menace personne. Je demande que ce soit vérifié.')
    .office(8).withdraws('moderator', unknown, 'Nous vous avons demandé une seconde fois ce qui montre que vous avez été client, sans réponse après sept jours. Faute de preuve, l’avis est retiré.').office(1).withdraws('manager2', unknown, 'Confirmé.');
}

function confirmed(play: Play): void {
  play.byStranger('found', 63).office().asksProof('moderator').outside(1).answersProof('Facture VP-0733, chantier de deux chambres.').office().verifies('moderator', 'invoice', 'VP-0733 : deux chambres, la date colle.').publishes('moderator')
    .outside(2).challenges('Nom inconnu chez nous.').outside(1).answersProof('La facture est au nom de jeune fille de ma mère, chez qui vous avez peint : famille Goossens.').office()
    .confirmsAuthor('moderator', 'invoice', 'Facture retrouvée au nom de Goossens, même adresse de chantier. Le prestataire en convient au téléphone.');
  play.byStranger('lateInvoice', 45).office().asksProof('moderator2').outside(1).answersProof('He is on the Thursday list, twelve lessons.').office().verifies('moderator2', 'email_link', 'Knows the day, the hour and the number of lessons.').publishes('moderator2')
    .outside(1).challenges('I have never taught a child of that name.')
    .office(7).withdraws('moderator2', unknown, 'No answer from the author in seven days and the tutor does not know the family.')
    .office(1).refusesProposal('manager', 'A letter from the family came this morning, by post, with the invoice: the boy is enrolled under his father’s name. There is nothing to withdraw.')
    .later(20, 60).confirmsAuthor('moderator2', 'invoice', 'Paper invoice received by post, scanned to the file. Father’s surname.');
  play.begins('breaker', 35, play.authors.customer(play.text('breaker'), false)).office().verifies('moderator', 'phone_call').publishes('moderator')
    .office(2).opensChallenge('moderator', 'M. Maréchal a téléphoné : ce nom ne lui dit rien. Il n’a pas d’e-mail, j’ouvre la contestation pour lui.')
    .outside(1).answersProof('Le timbre de collection était un Marianne 1997, demandez-lui.').office()
    .confirmsAuthor('moderator', 'phone_call', 'Rappelé M. Maréchal, qui se souvient très bien du timbre. Client confirmé.');
}
