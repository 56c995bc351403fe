/** Hints that colleagues looked at: some were right, most were not, none of them decided anything. */
import { dayAfter, instantOf, workdayBefore } from '../story/calendar.ts';
import { computingEvening } from '../texts/computing.fr.ts';
import { gardeningRound } from '../texts/gardening.fr.ts';
import { type Play, someone } from './play.ts';

export function signals(play: Play): void {
  play.begins('grandmother', 88, someone('Odette Vial', 'equipe+odette@jardinsdugone.example')).office().takes('moderator').later(6, 14)
    .verifies('moderator', 'phone_call', 'Mme Vial, 91 ans, jointe sur son fixe. Le jardinier a bien tapé sur son téléphone, mais elle m’a récité l’avis mot pour mot. Touchant.')
    .disposes('moderator', { verdict: 'harmless', note: 'Adresse du prestataire parce que l’autrice n’en a pas. C’est bien elle qui parle.' }).publishes('moderator');
  play.begins('swearing', 71).office().verifies('moderator', 'engagement')
    .disposes('moderator', { verdict: 'harmless', note: 'Deux gros mots, visant un couloir. Rien d’illicite.' }).publishes('moderator');
  play.begins('account', 38).office().verifies('moderator', 'engagement')
    .disposes('moderator', { verdict: 'confirmed', note: 'C’était bien un IBAN. Masqué à l’arrivée, les quatre derniers signes restent. La cliente est prévenue.' }).publishes('moderator')
    .outside(2).replies(play.text('account').reply ?? '').office()
    .returnsReply('moderator', 'personal_data', 'Votre réponse donne l’adresse et le code d’entrée de votre cliente. Retirez-les, le reste peut paraître tel quel.')
    .outside(1).replies('Le remboursement est parti et nous nous excusons pour l’annulation tardive : une intervenante était souffrante.').office().publishesReply('moderator');
  play.begins('seaside', 64).office().verifies('moderator', 'engagement').disposes('moderator', play.text('seaside').found).publishes('moderator');
  play.begins('newcomer', 93).office().verifies('moderator2', 'engagement').disposes('moderator2', play.text('newcomer').found).publishes('moderator2');
  play.begins('cat', 52).office().verifies('moderator2', 'engagement')
    .disposes('moderator2', { verdict: 'harmless', note: 'Mr Pickles is a cat. He has not asked for anonymity.' }).publishes('moderator2');
  play.begins('salty', 47).office().takes('moderator').verifies('moderator', 'engagement').disposes('moderator', play.text('salty').found).publishes('moderator');
  play.begins('yearOne', 104).office().verifies('moderator', 'engagement').publishes('moderator');
  play.begins('yearTwo', 33).office().verifies('moderator', 'engagement')
    .disposes('moderator', { verdict: 'harmless', note: 'Même formule à quelques mois d’écart, mais deux clients, deux jardins, deux prestations. Les gens aiment les phrases toutes faites.' }).publishes('moderator');
  play.begins('loyalty', 58).office().verifies('moderator', 'engagement', 'Dixième passage, en effet. Le plus récent est au dossier.')
    .disposes('moderator', { verdict: 'harmless', note: 'Carte de fidélité du prestataire, pas une carte bancaire. Masquée quand même, tant mieux.' }).publishes('moderator');
  play.begins('copyOfTheirs', 19).office().verifies('moderator2', 'engagement').publishes('moderator2');
  evening(play);
  round(play);
}

/** Six perfect reviews in one evening: four customers, and two whom nobody could find. */
function evening(play: Play): void {
  const day = workdayBefore(play.stage.agenda.end, 77);
  for (const [nth, text] of computingEvening.entries()) {
    const stranger = nth === 2 || nth === 4;
    const scene = play.scene(`evening-${nth + 1}`).starting(instantOf(day, 18 * 60 + 20 + nth * 37));
    scene.writes(text, stranger ? play.authors.stranger(text) : play.authors.customer(text)).office(1).takes('moderator');
    if (nth === 2) scene.asksProof('moderator').office(7).unverifiable('moderator', 'Sept jours sans réponse. Adresse qui ne sert qu’à cet avis.');
    else if (nth === 4)
      scene.asksProof('moderator').outside(1).answersProof('', false).office(1)
        .disposes('moderator', { verdict: 'confirmed', note: 'Six avis en une soirée ; celui-ci n’est pas d’un client, l’auteur l’a reconnu.' }).unverifiable('moderator', 'L’auteur dit lui-même ne pas être client.');
    else scene.verifies('moderator', 'engagement').disposes('moderator', { verdict: 'harmless', note: 'Client réel, prestation retrouvée. La soirée est curieuse, pas cet avis.' }).publishes('moderator');
  }
}

/** A round of invitations answered all at once, on the eve of the last working day. */
function round(play: Play): void {
  const day = dayAfter(workdayBefore(play.stage.agenda.end, 1), -1);
  for (const [nth, text] of gardeningRound.entries()) {
    const scene = play.scene(`round-${nth + 1}`).starting(instantOf(day, 10 * 60 + 15 + nth * 97));
    scene.writes(text, play.authors.customer(text, nth % 2 === 0));
    if (nth === 1 || nth === 3) continue;
    scene.office(1).verifies('moderator', nth === 5 ? 'phone_call' : 'engagement');
    if (nth === 4) scene.disposes('moderator', { verdict: 'harmless', note: 'Tournée d’invitations envoyée la veille, le prestataire m’en a montré la liste. Client connu depuis 2019.' });
  }
}
