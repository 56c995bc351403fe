/** Files that are open this morning, one at each stage and one for each thing that may stand in their way. Each is named in docs/demo.md. */
import { type Candidate, type PastClient, type Recommender, candidate, client, recommender } from '../people/candidate.ts';
import { Candidacy } from '../story/candidacy.ts';
import { dayAfter, dayOf } from '../story/calendar.ts';
import type { Box } from '../story/stage.ts';
import { arrives, checked, documents, meets, names } from './files.ts';
import type { Play } from './play.ts';

/** A file that arrived shortly before this working day. */
export const file = ({ stage }: Play, who: Candidate, workday: number): Candidacy => new Candidacy(stage, `file of ${who.name}`, who).before(workday);

/** A file whose candidate was met and has named past clients. */
export function underWay(play: Play, who: Candidate, workday: number, box: Box, by: Recommender, clients: readonly PastClient[]): Candidacy {
  return names(meets(arrives(file(play, who, workday), box, by).startsInterviews(box), [box]), box, clients);
}

export function vetting(play: Play): void {
  interviews(play);
  references(play);
  checks(play);
  signatures(play);
}

function interviews(play: Play): void {
  arrives(file(play, candidate('fr', 'Atelier Sorel', { trade: 'Tapisserie', phone: '+33 1 99 00 62 10', years: 18, background: 'Compagnonnage, puis seize ans d’atelier.' }), 2), 'vetting',
    recommender('Marguerite Anselme', '+33 1 99 00 62 11', 'Il a refait mes six chaises.', 'Elles étaient à mon grand-père, elles sont à mes petits-enfants.'));
  arrives(file(play, candidate('en', 'Priya Nair Bookkeeping', { trade: 'Bookkeeping', phone: '+44 1632 960320', years: 7, background: 'Seven years in practice, own clients since last spring.' }), 6), 'vetting2',
    recommender('Foxley IT Support', '+44 1632 960321', 'She keeps our books.', 'She found a supplier who had billed us twice for two years.', 'provider'))
    .startsInterviews('vetting2').invites('vetting2', { by: ['vetting2'], workdays: 2, at: [11, 0] }).office(1).cancels('vetting2', 'La candidate est retenue par une clôture de comptes.').until(1, 11)
    .invites('vetting2', { by: ['vetting2', 'manager'], workdays: 2, at: [10, 30] });
  meets(arrives(file(play, candidate('fr', 'Cordonnerie Vasquez', { trade: 'Cordonnerie', phone: '+33 1 99 00 62 14', years: 24, background: 'Reprise de l’échoppe de mon père à Bordeaux.' }), 8), 'vetting',
    recommender('Edmond Sabatier', '+33 1 99 00 62 15', 'Ressemelages depuis dix ans.', 'Il refuse de réparer ce qui ne tiendra pas, et rend le sac avec un sourire.'))
    .startsInterviews('vetting').invites('vetting', { by: ['vetting', 'manager2'], workdays: 1, at: [9, 0] }).missed('vetting').later(8, 20), ['vetting', 'manager2'],
    { scores: [4, 4, 3, 4], words: { competence: 'Distingue un collage d’une couture à l’œil, et dit pourquoi cela change le prix.' }, notes: 'Avait confondu les jours la semaine passée ; s’est excusé de lui-même.' });
  arrives(file(play, candidate('fr', 'Bastien Roy Serrurerie', { trade: 'Serrurerie', phone: '+33 1 99 00 62 18', years: 5, background: 'Trois ans de dépannage de nuit, puis à mon compte.' }), 7), 'vetting',
    recommender('Colette Jaurès', '+33 1 99 00 62 19', 'Il a changé ma serrure après un cambriolage.', 'Il est resté jusqu’à ce que je me sente chez moi.'))
    .startsInterviews('vetting').invites('vetting', { by: ['vetting', 'vetting2'], workdays: 2, at: [15, 0], mode: 'in_person', place: 'Nos bureaux, salle 2' })
    .holds('vetting', { scores: [3, 4, 4, 3], notes: 'Un second entretien sur les tarifs de nuit.' }, 'Bastien Roy, Inès, Paul', 'in_person').until(1, 16)
    .invites('vetting', { by: ['vetting'], workdays: 3, at: [14, 30], mode: 'phone' });
}

function references(play: Play): void {
  underWay(play, candidate('fr', 'Maison Aubrac', { trade: 'Menuiserie', phone: '+33 1 99 00 63 10', years: 13, background: 'Menuisier poseur, atelier à Rodez, puis à Paris.' }), 9, 'vetting',
    recommender('Ghislaine Portal', '+33 1 99 00 63 11', 'Il a posé mes fenêtres.', 'Il a mesuré trois fois et coupé une.'),
    [client('Norbert Escande', '+33 1 99 00 63 12', 'Escalier quart tournant', 9), client('Hôtel du Cèdre', null, 'Douze portes intérieures', 20), client('Solène Riou', '+33 1 99 00 63 14', 'Bibliothèque sur mesure', 34), client('Théodore Blin', '+33 1 99 00 63 15', 'Porte de garage', 50)])
    .hears('vetting', 1, { professionalism: [5, 'Il a démonté une marche qui ne me gênait pas : elle le gênait, lui.'], satisfaction: [5], years: 13 })
    .until(2, 15).writesTo('vetting', 2).calls('vetting', 3, 'voicemail').until(1, 15).callsAgain('vetting', 3, 'En réunion, demande qu’on la rappelle.', 1, 10);
  underWay(play, candidate('fr', 'Loris Ferrand Électricité', { trade: 'Électricité', phone: '+33 1 99 00 63 30', years: 10, background: 'Dix ans d’expérience, tous types d’installations.' }), 13, 'vetting',
    recommender('Jeanne Abadie', '+33 1 99 00 63 31', 'Il a refait mon tableau.', 'Propre, étiqueté, et il a tout expliqué à mon père qui est sourd.'),
    [client('Raymond Costes', '+33 1 99 00 63 32', 'Remplacement du tableau', 5), client('Boulangerie Lagarde', '+33 1 99 00 63 33', 'Mise aux normes d’un fournil', 17), client('Inès Carrère', null, 'Prises et luminaires', 40)])
    .hears('vetting', 1, { professionalism: [4, 'Soigneux. Il me dit être installé depuis trois ans.'], satisfaction: [4], years: 3 }).office(1)
    .hears('vetting', 2, { professionalism: [3], satisfaction: [3, 'Le fournil marche. Les normes, c’est un autre qui les a faites.'], years: 3, declared: 'partly', again: 'unsure' });
  beginner(play);
  unlucky(play);
  likeness(play);
}

/** The past client has the recommender’s telephone, and nearly the recommender’s words: the file is complete, and cannot go on before somebody has looked. */
function likeness(play: Play): void {
  const express = underWay(play, candidate('fr', 'Express Propreté Lyon', { trade: 'Ménage', phone: '+33 1 99 00 63 20', years: 3, background: 'Société créée il y a trois ans, huit salariés.' }), 15, 'vetting2',
    recommender('Kevin Marchal', '+33 1 99 00 63 21', 'Client régulier.', 'Toujours ponctuels, toujours souriants, un service remarquable du début à la fin.'),
    [client('Mickaël Charrier', '+33 1 99 00 63 21', 'Ménage de bureaux', 6), client('Syndic Montferrand', '+33 1 99 00 21 24', 'Parties communes', 12), client('Odile Perret', null, 'Grand ménage de printemps', 25)])
    .later(4, 9).looksAt('vetting2', 'reference', 'different', 'M. Thévenin, client d’un autre dossier, travaille chez ce syndic : deux personnes, un seul standard.')
    .hears('vetting2', 2, { professionalism: [3], satisfaction: [4, 'Correct, sans plus.'] }).writesTo('vetting2', 3)
    .hears('vetting2', 1, { professionalism: [5, 'Toujours ponctuels, toujours souriants, un service remarquable du début à la fin.'], satisfaction: [5] }).outside(1).answers(3, { professionalism: [4], satisfaction: [4, 'Les vitres surtout.'] })
    .office().startsChecks('vetting2');
  const { starts_on, ends_on } = certificate(play, -90, 275);
  checked(express, 'vetting2').insured('vetting2', 'Assurances Ormeau', 'RC-6118', starts_on, ends_on);
}


/** No past client at all: a manager may grant an exception for each of the three, with something else to be checked. */
function beginner(play: Play): void {
  meets(arrives(file(play, candidate('fr', 'Nils Ader Ébénisterie', { trade: 'Ébénisterie', phone: '+33 1 99 00 63 50', years: 1, background: 'Diplômé de l’école Boulle en juin, atelier partagé depuis.' }), 11), 'vetting',
    recommender('Catherine Salvy', '+33 1 99 00 63 51', 'Il a été mon élève.', 'Ses assemblages tiennent sans colle. Il s’excuse quand on les regarde.')).startsInterviews('vetting').invites('vetting', { by: ['vetting'], workdays: 1, at: [14, 0] }), ['vetting'],
  { scores: [4, 4, 3, 3], notes: 'Pas encore de clients à lui : à juger sur pièces.' })
    .asksClients('vetting').outside(1).declaresNone().office().startsReferences('vetting');
}

/** One past client was replaced, one refuses to answer, one cannot be reached. */
function unlucky(play: Play): void {
  underWay(play, candidate('fr', 'Amara Touré Coiffure', { trade: 'Coiffure à domicile', phone: '+33 1 99 00 63 40', years: 8, background: 'Salon pendant cinq ans, à domicile depuis trois.' }), 17, 'vetting2',
    recommender('Rose Kimpembe', '+33 1 99 00 63 41', 'Elle coiffe ma mère chez elle.', 'Ma mère ne sort plus, mais elle est toujours coiffée.'),
    [client('Lucette Barbier', '+33 1 99 00 63 42', 'Coiffure à domicile, chaque mois', 4), client('Fabienne Morin', '+33 1 99 00 63 43', 'Coiffure de mariage', 15), client('Résidence Les Glycines', '+33 1 99 00 63 44', 'Après-midi coiffure', 22)])
    .calls('vetting2', 1, 'wrong_number', 'Numéro attribué à un garage.').later(20, 40)
    .replaces('vetting2', 1, 'Mme Barbier est entrée en maison de repos et n’a plus le téléphone, dit la candidate.', client('Yvette Lemaire', '+33 1 99 00 63 45', 'Coiffure à domicile', 30))
    .office(1).hears('vetting2', 1, { professionalism: [5], satisfaction: [5, 'Elle range mieux la salle de bains que moi.'] })
    .calls('vetting2', 2, 'reached').refusesToAnswer('vetting2', 2, 'Ne souhaite pas parler de son mariage, dont elle divorce.')
    .calls('vetting2', 3, 'no_answer').office(1).calls('vetting2', 3, 'voicemail').office(1).calls('vetting2', 3, 'no_answer').unreachable('vetting2', 3);
}

function checks(play: Play): void {
  const nanny = underWay(play, candidate('fr', 'Yasmine Belkacem', { trade: 'Garde d’enfants', phone: '+33 1 99 00 64 10', years: 6, background: 'CAP petite enfance, crèche puis familles.' }), 20, 'vetting',
    recommender('Delphine Castel', '+33 1 99 00 64 11', 'Elle garde mes jumeaux.', 'Les jumeaux dorment. Nous aussi.'),
    [client('Famille Aubert', '+33 1 99 00 64 12', 'Garde le mercredi', 8), client('Géraldine Poncet', '+33 1 99 00 64 13', 'Sorties d’école', 19), client('Famille Okoye', '+33 1 99 00 64 14', 'Garde de nuit', 45)])
    .hears('vetting', 1, { professionalism: [5], satisfaction: [5, 'Mon fils lui a fait un dessin, à nous non.'], years: 6 }).hears('vetting', 2, { professionalism: [4], satisfaction: [5] })
    .calls('vetting', 3, 'no_answer').office(1).calls('vetting', 3, 'voicemail').office(1).calls('vetting', 3, 'no_answer').unreachable('vetting', 3)
    .office().grantsException('manager2', 3, 'La famille a déménagé à l’étranger, trois essais sur trois jours ; les deux autres sont excellentes.', 'Une demi-journée d’observation à la crèche où elle a travaillé.')
    .office(1).startsChecks('vetting').describes('vetting', 'background', 'Casier, diplôme, identité').passes('vetting', 'background', 'Extrait de casier de moins d’un mois, diplôme vérifié auprès de l’académie.');
  nanny.passes('vetting', 'compensating', 'Demi-journée passée à la crèche : calme, présente, les petits la cherchent.').describes('vetting', 'skills', 'Gestes de premier secours')
    .describes('vetting', 'insurance', 'Attestation demandée à la candidate');
  const glazier = underWay(play, candidate('fr', 'Dupleix Vitrerie', { trade: 'Vitrerie', services: ['Vitrerie', 'Miroiterie'], phone: '+33 1 99 00 64 20', years: 15, background: 'Vitrier, deux poseurs.' }), 16, 'vetting2',
    recommender('Tanguy Plomberie', '+33 1 99 00 64 21', 'Nous travaillons sur les mêmes chantiers.', 'Il ramasse aussi les éclats des autres.', 'provider'),
    [client('Théâtre de poche Arlequin', '+33 1 99 00 64 22', 'Verrière', 10), client('Simone Gaillard', '+33 1 99 00 64 23', 'Double vitrage', 18), client('Opticien Regard', '+33 1 99 00 64 24', 'Vitrine', 29)]);
  for (const [slot, words] of ([[1, 'Verrière étanche dès la première pluie.'], [2, 'Propre, rapide, un peu bourru.'], [3, 'Vitrine posée avant l’ouverture.']] as const)) glazier.hears('vetting2', slot, { professionalism: [4, words], satisfaction: [4] });
  checked(glazier.office(1).startsChecks('vetting2'), 'vetting2').passes('vetting2', 'recommender', 'Tanguy Plomberie n’est pas des nôtres : registre consulté, trois chantiers communs cités au téléphone.').describes('vetting2', 'insurance', 'Attestation : ne nomme que la vitrerie')
    .passes('vetting2', 'insurance', 'Attestation vue', { insurer: 'Mutuelle du Parvis', policy_number: 'RC-7719', activities: ['Peinture'], amount: 800_000, ...certificate(play, -60, 200) });
  outsider(play);
}

/** Complete but for one thing: who recommends is in the trade, is no member, and nobody has looked at them yet. */
function outsider(play: Play): void {
  const roofer = underWay(play, candidate('fr', 'Horvat Couverture', { trade: 'Couverture', phone: '+33 1 99 00 64 30', years: 12, background: 'Couvreur zingueur, compagnon.' }), 14, 'vetting',
    recommender('Charpentes Delmas', '+33 1 99 00 64 31', 'Nous montons, il couvre.', 'Quand il dit jeudi, c’est jeudi, et il pleut vendredi.', 'provider'),
    [client('Mairie de Saint-Lys', '+33 1 99 00 64 32', 'Toiture de l’école', 12), client('Bertille Jacquin', '+33 1 99 00 64 33', 'Faîtage', 21), client('Ferme des Aulnes', '+33 1 99 00 64 34', 'Hangar', 33)]);
  for (const [slot, words] of ([[1, 'Chantier tenu, école rouverte à l’heure.'], [2, 'Plus une goutte.'], [3, 'Il a refait ce que la grêle avait défait.']] as const)) roofer.hears('vetting', slot, { professionalism: [5, words], satisfaction: [4] });
  const { starts_on, ends_on } = certificate(play, -45, 320);
  checked(roofer.office(1).startsChecks('vetting'), 'vetting').insured('vetting', 'Mutuelle du Parvis', 'RC-7802', starts_on, ends_on);
}

/** The days of a certificate, counted from the morning on which the story ends. */
const certificate = ({ stage }: Play, from: number, to: number) => {
  const today = dayOf(stage.agenda.end);
  return { starts_on: dayAfter(today, from), ends_on: dayAfter(today, to) };
};

function signatures(play: Play): void {
  const translator = underWay(play, candidate('fr', 'Elsa Marchetti Traductions', { trade: 'Traduction', phone: '+33 1 99 00 65 10', years: 11, background: 'Traductrice assermentée, italien et anglais.' }), 15, 'vetting',
    recommender('Vincenzo Alba', '+33 1 99 00 65 11', 'Elle a traduit les actes de notre succession.', 'Le notaire n’a pas changé une virgule.'),
    [client('Étude Rambaud', null, 'Actes notariés', 7), client('Musée des Arts verriers', '+33 1 99 00 65 13', 'Catalogue', 16), client('Paola Ferri', '+33 1 99 00 65 14', 'Dossier de naturalisation', 28)])
    .writesTo('vetting', 1).hears('vetting', 2, { professionalism: [5], satisfaction: [5, 'Elle a signalé une erreur dans l’original.'] }).hears('vetting', 3, { professionalism: [5], satisfaction: [5] })
    .outside(1).answers(1, { professionalism: [5, 'Ponctuelle, exacte, discrète.'], satisfaction: [4] }).office().startsChecks('vetting');
  const { starts_on, ends_on } = certificate(play, -30, 335);
  checked(translator, 'vetting').insured('vetting', 'Prévoyance Cadran', 'RC-8021', starts_on, ends_on)
    .edits('vetting', ({ staff }) => ({ assignee_id: staff.manager.id })).requestsSignature('vetting').outside(1).signs(documents, 'Elsa Marchetti');
  const pools = underWay(play, candidate('fr', 'Azur Piscines', { trade: 'Entretien de piscines', phone: '+33 1 99 00 65 20', years: 9, background: 'Entretien et hivernage, saison et hors saison.' }), 46, 'vetting2',
    recommender('Hervé Mazan', '+33 1 99 00 65 21', 'Il s’occupe de ma piscine.', 'L’eau est claire, la facture aussi.'),
    [client('Camping des Ocres', '+33 1 99 00 65 22', 'Bassin collectif', 9), client('Mireille Sautet', '+33 1 99 00 65 23', 'Hivernage', 20), client('Gîte du Vallat', '+33 1 99 00 65 24', 'Remise en route', 31)]);
  for (const slot of [1, 2, 3]) pools.hears('vetting2', slot, { professionalism: [4], satisfaction: [slot === 2 ? 3 : 4] });
  const over = certificate(play, -200, -1);
  checked(pools.office(1).startsChecks('vetting2'), 'vetting2').insured('vetting2', 'Assurances Ormeau', 'RC-5530', over.starts_on, over.ends_on).office(1).requestsSignature('vetting2');
}
