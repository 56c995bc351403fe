/** How the French-speaking providers came in: who recommended them, whom they served last, what those clients said. */
import type { MemberSeed } from './member.ts';

export const membersFr = {
  lavandier: {
    years: 11, background: 'Gouvernante dans deux hôtels, puis ma propre équipe depuis 2015. Nous sommes six, toutes déclarées.', insurer: 'Mutuelle du Parvis',
    by: { name: 'Hélène Garnier', relation: 'Elle tient mon appartement depuis quatre ans.', message: 'J’ai donné mes clés sans y penser deux fois. En quatre ans, un verre cassé, remplacé le lendemain.' },
    clients: [
      ['Agnès Delorme', 'phone', 'Ménage hebdomadaire d’un trois-pièces', 6, [5, 'Même personne chaque mardi, et quand elle est absente on me prévient la veille.'], [4]],
      ['Cabinet Roche-Villiers', 'mail', 'Entretien de bureaux, deux passages par semaine', 13, [4], [4, 'Rien à redire depuis un an, à part une poubelle oubliée.']],
      ['Yvan Lacombe', 'mail', 'Remise en état avant vente', 20, [5], [5, 'L’agence a cru que j’avais refait les peintures.']],
    ],
  },
  tanguy: {
    years: 16, background: 'CAP en alternance, dix ans chez un chauffagiste de Montreuil, à mon compte depuis 2018.', insurer: 'Assurances Ormeau',
    by: { name: 'Thomas Lebrun', relation: 'Il a refait notre salle de bains.', message: 'Il a trouvé en une heure la fuite que trois autres cherchaient avec des devis.' },
    clients: [
      ['Rachida Ouali', 'phone', 'Remplacement d’un chauffe-eau', 4, [4, 'Il a protégé le parquet, emporté l’ancien ballon, et tout expliqué.'], [5]],
      ['Pascal Thévenin', 'phone', 'Recherche de fuite sous une douche', 11, [4], [4, 'Deux passages au lieu d’un. Le second n’a pas été facturé.']],
      ['Copropriété du 14 rue des Lilas', 'mail', 'Colonne d’évacuation, quatre étages', 31, [5], [4]],
    ],
  },
  mercier: {
    years: 7, background: 'Licence de mathématiques, deux ans d’enseignement en collège, cours à domicile depuis sept ans.', insurer: 'Prévoyance Cadran',
    by: { name: 'Nadia Saïdi', relation: 'Elle a suivi mon fils toute sa seconde.', message: 'Mon fils a pris quatre points, et surtout il ne pleure plus le dimanche soir.' },
    clients: [
      ['Béatrice Faure', 'mail', 'Aide aux devoirs, classe de quatrième', 8, [5, 'Un compte rendu après chaque séance, court et utile.'], [5]],
      ['Samir Hadjadj', 'phone', 'Mathématiques, classe de première', 16, [5], [4]],
      ['Marion Etcheverry', 'mail', 'Français, épreuve anticipée', 24, [4], [5, 'Ma fille a lu un roman en entier, de son plein gré.']],
    ],
  },
  gones: {
    years: 12, background: 'BTS aménagements paysagers, chef d’équipe à la ville, entreprise créée en 2014 avec mon frère.', insurer: 'Mutuelle du Parvis',
    by: { name: 'Monique Berthet', relation: 'Ils entretiennent mon jardin à l’année.', message: 'Ils m’ont déconseillé une haie que je voulais. Ils avaient raison, la voisine en a une et la regrette.' },
    clients: [
      ['Alain Vernay', 'phone', 'Taille d’une haie de trente mètres', 5, [5], [5, 'Tout ramassé, même ce qui était tombé chez le voisin.']],
      ['Chantal Mermet', 'phone', 'Création d’un potager', 15, [4, 'Conseils sobres, plan dessiné, prix tenu.'], [4]],
      ['SCI Les Tilleuls', 'mail', 'Entretien d’espaces verts', 27, [4], [4]],
    ],
  },
  vandamme: {
    years: 20, background: 'Peintre depuis l’âge de dix-huit ans, à mon compte depuis douze, deux compagnons.', insurer: 'Assurances Brabant',
    by: { name: 'Karim El Amrani', relation: 'Il a peint ma cage d’escalier.', message: 'Quatre étages sans une coulure, et les voisins pouvaient passer chaque soir.' },
    clients: [
      ['Godelieve Maes', 'mail', 'Deux chambres et un couloir', 7, [4], [4, 'Travail net. Il parle peu, c’est un compliment.']],
      ['Étude Delcourt', 'mail', 'Bureaux, le week-end', 18, [5, 'Repris le lundi comme si rien ne s’était passé, à l’odeur près.'], [4]],
      ['Rosalie Kestens', 'mail', 'Façade arrière', 33, [4], [5]],
    ],
  },
  helios: {
    years: 8, background: 'Technicien réseau certifié, cinq ans dans une administration, indépendant depuis 2020.', insurer: 'Assurances Brabant',
    by: { name: 'Sophie Lambrechts', relation: 'Il a récupéré les photos d’un disque mort.', message: 'Il m’a dit d’avance ce qu’il ne pourrait pas sauver. Il a sauvé le reste.' },
    clients: [
      ['Pharmacie Bosmans', 'mail', 'Remplacement d’un serveur', 3, [5, 'Migration la nuit, ouverture à l’heure.'], [5]],
      ['Thierry Nollet', 'mail', 'Réseau sans fil sur trois étages', 14, [4], [4]],
      ['Crèche Les Pinsons', 'mail', 'Dépannage à distance', 22, [5], [4, 'Patient avec nous, qui ne le sommes plus avec nos machines.']],
    ],
  },
  teranga: {
    years: 6, background: 'Équipe de quatre, formation hygiène hospitalière à Thiès, contrats de bureaux au Plateau.', insurer: 'Sahel Garanties',
    by: { name: 'Aminata Ndiaye', relation: 'Elles nettoient nos bureaux.', message: 'Ponctuelles, discrètes, et elles ferment toujours à clé derrière elles.' },
    clients: [
      ['Agence Baobab Voyages', 'mail', 'Entretien de bureaux', 4, [5], [4, 'Trois passages par semaine, jamais un manqué pendant l’hivernage.']],
      ['Ndèye Fatou Sène', 'mail', 'Grand ménage avant un baptême', 9, [4], [5]],
      ['Villa Karité', 'mail', 'Nettoyage de fin de bail', 26, [4, 'Inventaire rendu avec les clés.'], [4]],
    ],
  },
  fall: {
    years: 14, background: 'Frigoriste formé au lycée technique, atelier familial repris en 2012, trois techniciens.', insurer: 'Sahel Garanties',
    by: { name: 'Ousmane Diop', relation: 'Il entretient les climatiseurs de ma boutique.', message: 'Il répare quand d’autres vendent du neuf.' },
    clients: [
      ['Clinique Keur Yaay', 'mail', 'Contrat d’entretien de douze splits', 2, [5, 'Carnet d’entretien tenu, numéro par numéro.'], [5]],
      ['Babacar Niang', 'mail', 'Dépannage un dimanche', 12, [4], [4]],
      ['Librairie des Almadies', 'mail', 'Pose de deux splits', 29, [4], [4, 'Il est revenu deux fois pour une goutte, sans discuter.']],
    ],
  },
  kouassi: {
    years: 9, background: 'Cuisine apprise chez ma tante, école hôtelière d’Abidjan, traiteur depuis neuf ans.', insurer: 'Lagune Assurances',
    by: { name: 'Adjoua Konan', relation: 'Il a servi notre mariage.', message: 'Cent vingt personnes, et la mariée a mangé chaud.' },
    clients: [
      ['Séraphine Tanoh', 'mail', 'Repas de cérémonie, quatre-vingts personnes', 5, [5], [5, 'On m’en parle encore, et c’était un enterrement.']],
      ['Banque Ébrié, séminaires', 'mail', 'Pauses et plateaux', 10, [4, 'Livré avant l’heure, étiqueté, compté.'], [4]],
      ['Achille Kpan', 'mail', 'Buffet d’anniversaire', 21, [4], [4]],
    ],
  },
} as const satisfies Record<string, MemberSeed>;
