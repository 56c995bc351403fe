/** Files that came to an end, and one that two people are about to close; members who left, or were on hold for a while. */
import { candidate, client, recommender } from '../people/candidate.ts';
import { Timeline } from '../story/timeline.ts';
import { dayAfter, dayOf, instantOf, workdayAfter } from '../story/calendar.ts';
import { arrives, checked, meets, signed } from './files.ts';
import type { Play } from './play.ts';
import { file, underWay } from './vetting.ts';

export function decisions(play: Play): void {
  declined(play);
  withdrawn(play);
  exception(play);
  newcomer(play);
  renewed(play);
  // Offered on the page, not shown yet: a service without a passed skills check is not listed.
  new Timeline(play.stage, 'foxley offers more').before(24).office().then(() => play.stage.edits('vetting', 'providers', play.company.provider('foxley'), { services: ['IT support', 'Security audit'] }));
}

function declined(play: Play): void {
  meets(arrives(file(play, candidate('en', 'Rapid Build', { trade: 'Building', phone: '+44 1632 960330', years: 12, background: 'Everything from driveways to lofts.' }), 40), 'vetting2',
    recommender('Desmond Platt', '+44 1632 960331', 'They did our driveway.', 'Quick, cheap, and gone by noon.')).startsInterviews('vetting2'), ['vetting2', 'manager'],
    { scores: [2, 2, 1, 2], profile: false, words: { customer_care: 'Said of an unhappy customer: “you cannot please them all, so we don’t.”' } })
    .office(1).declines('vetting2', 'skills', 'You could not show us a finished job or name the rules that apply to a loft. With examples of your work you may come back, on a new recommendation.')
    .office(1).declines('manager', 'skills', 'Confirmed.');
  const caterer = underWay(play, candidate('en', 'Grove Catering', { trade: 'Catering', phone: '+44 1632 960340', years: 6, background: 'Street food first, private kitchens since.' }), 21, 'vetting2',
    recommender('Winifred Cole', '+44 1632 960341', 'They fed my retirement party.', 'My colleagues stayed until the last spring roll.'),
    [client('Harbour Yoga Studio', '+44 1632 960342', 'Brunch for thirty', 8), client('Joan Prentice', '+44 1632 960343', 'Retirement party', 21), client('Canalside Choir', '+44 1632 960344', 'Concert interval', 33)]);
  for (const [slot, words] of ([[1, 'Labels on everything, allergies asked twice.'], [2, 'Late by an hour; the food forgave it.'], [3, 'They counted us and brought spare.']] as const))
    caterer.hears('vetting2', slot, { professionalism: [4, words], satisfaction: [4] });
  caterer.office(1).startsChecks('vetting2').describes('vetting2', 'background', 'Registration, food hygiene rating').office(1)
    .fails('vetting2', 'background', 'La note d’hygiène affichée est celle d’un autre établissement ; interrogée, la candidate ne l’explique pas.')
    .declines('vetting2', 'false_statement', 'The hygiene rating on your leaflet belongs to another kitchen, and you could not tell us why. We cannot put customers in your hands on that basis.');
}

function withdrawn(play: Play): void {
  meets(arrives(file(play, candidate('fr', 'Clara Benoît Yoga', { trade: 'Yoga à domicile', phone: '+33 1 99 00 66 10', years: 4, background: 'Formation de deux ans, cours en entreprise.' }), 52), 'vetting',
    recommender('Josiane Leduc', '+33 1 99 00 66 11', 'Mes cours du jeudi.', 'Elle corrige sans gêner personne.')).startsInterviews('vetting'), ['vetting'])
    .office(2).withdraws('vetting', 'A trouvé un poste salarié, nous remercie et reviendra peut-être.');
}

/** A past client could not be reached: a manager let the file go on, something else was checked instead; the member left since. */
function exception(play: Play): void {
  const locksmith = underWay(play, candidate('fr', 'Passemard Serrurerie', { trade: 'Serrurerie', phone: '+33 1 99 00 66 20', years: 17, background: 'Artisan serrurier, atelier à Villeurbanne.' }), 88, 'vetting',
    recommender('Simone Arnal', '+33 1 99 00 66 21', 'Il a ouvert ma porte sans la percer.', 'Il a refusé un pourboire et accepté un café.'),
    [client('Résidence du Parc', '+33 1 99 00 66 22', 'Cylindres d’un immeuble', 7), client('Hubert Joly', '+33 1 99 00 66 23', 'Blindage', 19), client('Café des Négociants', '+33 1 99 00 66 24', 'Rideau métallique', 26)])
    .hears('vetting', 1, { professionalism: [5], satisfaction: [4, 'Soixante cylindres, une seule clé perdue : la nôtre.'] }).hears('vetting', 2, { professionalism: [4], satisfaction: [5] })
    .calls('vetting', 3, 'no_answer').office(1).calls('vetting', 3, 'wrong_number').office(1).calls('vetting', 3, 'no_answer').unreachable('vetting', 3)
    .office().grantsException('manager', 3, 'The café has changed hands and nobody there knew him; three attempts on three days.', 'Invoice and photographs of the shutter, and a call to the landlord.')
    .office(1).startsChecks('vetting').passes('vetting', 'compensating', 'Facture et photos vues ; le bailleur, joint, confirme la date et le travail.');
  const day = dayOf(play.stage.agenda.end);
  signed(checked(locksmith, 'vetting').insured('vetting', 'Mutuelle du Parvis', 'RC-6402', dayAfter(day, -170), dayAfter(day, 150)), 'vetting', 'manager2');
  new Timeline(play.stage, 'Passemard leaves').before(30).office().then(async () => play.stage.does('manager2', 'providers', await locksmith.provider(), 'leave', { reason: 'Part à la retraite et cède son atelier. Il nous l’a écrit.' }));
}

/** Admitted these days, one check waived by a manager. */
function newcomer(play: Play): void {
  const parquet = underWay(play, candidate('fr', 'Ollivier Parquets', { trade: 'Parquet', phone: '+33 1 99 00 66 30', years: 21, background: 'Poseur, ponceur, vingt et un ans de genoux.' }), 14, 'vetting2',
    recommender('Anne-Laure Tissier', '+33 1 99 00 66 31', 'Il a poncé notre salon.', 'Il a retrouvé une étoile en marqueterie sous trois couches de vernis.'),
    [client('Galerie Sud', '+33 1 99 00 66 32', 'Ponçage de deux salles', 5), client('Franck Aubin', '+33 1 99 00 66 33', 'Pose de chevrons', 14), client('Danse en Marais', '+33 1 99 00 66 34', 'Plancher de danse', 38)]);
  for (const [slot, words] of ([[1, 'Poussière aspirée chaque soir.'], [2, 'Chevrons au millimètre, retard annoncé.'], [3, 'Il a dansé dessus pour vérifier.']] as const)) parquet.hears('vetting2', slot, { professionalism: [5, words], satisfaction: [5] });
  parquet.office(1).startsChecks('vetting2').describes('vetting2', 'background', 'Registre, identité').office()
    .waives('manager', 'background', 'Sworn in as a court expert last month: the court has just checked more than we would. Certificate of oath seen.')
    .describes('vetting2', 'skills', 'Métier : Parquet').passes('vetting2', 'skills', 'Chantier visité, chevrons mesurés. Rien à redire.');
  const day = dayOf(play.stage.agenda.end);
  signed(parquet.insured('vetting2', 'Prévoyance Cadran', 'RC-9016', dayAfter(day, -40), dayAfter(day, 320)), 'vetting2', 'manager2');
}

/** The gardeners' insurance ended; their new certificate came three working days later, and lifted the hold at once. */
function renewed(play: Play): void {
  const day = dayOf(play.stage.agenda.end);
  const came = workdayAfter(dayAfter(day, -61), 2);
  new Timeline(play.stage, 'gones insured again').starting(instantOf(came, 9 * 60)).office().then(async () => {
    const provider_id = play.company.provider('gones');
    const id = await play.stage.creates('vetting2', 'checks', { provider_id, kind: 'insurance', description: 'Nouvelle attestation, reçue par la poste' });
    await play.stage.does('vetting2', 'checks', id, 'pass', { insurer: 'Mutuelle du Parvis', policy_number: 'RC-4320', activities: ['Jardinage'], amount: 1_500_000, starts_on: dayAfter(day, -61), ends_on: dayAfter(day, 303), confirmed_with_insurer: true });
  });
}
