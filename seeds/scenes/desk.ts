/** What stands on the desks this morning, besides the ordinary. Each is named in docs/demo.md. */
import { type Play, someone } from './play.ts';

export function desk(play: Play): void {
  toVerify(play);
  toDecide(play);
  replies(play);
}

function toVerify(play: Play): void {
  play.byStranger('fresh', 2).office().asksProof('moderator');
  play.byStranger('waiting', 3).office().asksProof('moderator');
  play.byStranger('overdue', 9).office().asksProof('moderator');
  play.byStranger('forgotten', 11).office().asksProof('moderator2');
  play.byStranger('answered', 4).office().asksProof('moderator').outside(0).answersProof('Facture TK-0388, réglée le jour même. Ma mère peut aussi danser devant vous.');
  play.byStranger('shown', 3).office().asksProof('moderator2').outside(0).answersProof('Invoice HW-0412.');
  play.byStranger('notMine', 4).office().asksProof('moderator').outside(0).answersProof('Ce n’est pas moi qui ai écrit cela, je crois que mon fils a utilisé mon téléphone.', false);
}

/** Confirmed authors; each text carries a hint that waits, or a trap for whoever decides too fast. */
function toDecide(play: Play): void {
  play.begins('rudeNow', 2).office().verifies('moderator', 'engagement');
  play.begins('languageNow', 1).office().verifies('moderator2', 'engagement');
  play.begins('copyNow', 3).office().verifies('moderator', 'engagement');
  play.begins('cardNow', 1).office().verifies('moderator2', 'engagement');
  play.begins('mumNow', 5, someone('P. Whitcombe', 'harriet+mum@whitcombe-tuition.example')).office().asksProof('moderator2').outside(0).answersProof('I have sat in on more lessons than anybody.').office()
    .verifies('moderator2', 'email_link', 'Answered within the hour. Asked how she knows the tutor; no answer to that part.');
  play.begins('nameNow', 2).office().verifies('moderator2', 'engagement');
  play.begins('angry', 1).office().verifies('moderator', 'phone_call', 'Rappelé. Il s’excuse pour le ton de l’autre jour avec nos collègues et maintient chaque mot sur le four.');
}

/** Replies that arrived and wait for a moderator. */
function replies(play: Play): void {
  play.begins('lunch', 3).office().verifies('moderator', 'engagement').publishes('moderator').outside(1).replies(play.text('lunch').reply ?? '');
  play.begins('boiler', 2).office().verifies('moderator', 'engagement').publishes('moderator').later(60, 200).replies(play.text('boiler').reply ?? '');
  play.begins('dates', 6).office().verifies('moderator2', 'engagement').publishes('moderator2').office(2).outside(0).replies(play.text('dates').reply ?? '');
}
