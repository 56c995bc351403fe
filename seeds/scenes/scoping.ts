/** Services that began with a scoping note, and what was promised: each is named in docs/demo.md. */
import { customers } from '../people/customers.ts';
import type { Area } from '../people/providers.ts';
import { dayAfter, dayOf } from '../story/calendar.ts';
import { type Begun, Scoping } from '../story/scoping.ts';
import { Timeline } from '../story/timeline.ts';
import type { Play } from './play.ts';

export function scoping(play: Play): void {
  notes(play);
  promises(play);
}

const between = ({ stage, company }: Play, area: Area, name: string, workday: number, begun: Omit<Begun, 'customer'>): Scoping => {
  const customer = customers[area].find((one) => one.name === name);
  if (!customer) throw new Error(`${name} lives in another town`);
  return new Scoping(stage, company, { ...begun, customer }).before(workday);
};

function notes(play: Play): void {
  between(play, 'brussels', 'Joëlle Baudoux', 40, { provider: 'vandamme', title: 'Deux chambres à repeindre', starts: 9, terms: ['Deux chambres, plafonds compris', 'Une semaine, à partir du premier jour', '1 450 euros, un tiers à la commande'] })
    .restated('cases', 'Deux chambres claires avant l’arrivée d’un bébé\nSans odeur au bout de deux jours', { people: 'Une future maman, asthmatique', place: 'Deuxième étage, sans ascenseur' })
    .confirms(0).proposes(1, [{ service: 'Lessivage et deux couches, blanc cassé', need: 1 }, { service: 'Peinture sans solvant, aérée chaque soir', need: 2 }], [{ what: 'Première chambre prête', in: 8 }, { what: 'Seconde chambre prête', in: 12 }], [
      { what: 'Deux couches partout', metric: 'Points relevés sous lampe rasante', target: '0 manque', measured_by: 'both', in: 13 },
      { what: 'Plus d’odeur', metric: 'Échelle de 0 à 5, deux jours après', target: '1 au plus', measured_by: 'customer', in: 15 },
    ])
    .validates(1).done('cases', 1, 5).done('cases', 2, 2).measures('cases', 1, 'end', '0 manque', true).measures('cases', 2, 'during', '3', false).measures('cases', 2, 'end', '1', true);
  between(play, 'lyon', 'Olivier Tissot', 12, { provider: 'gones', title: 'Un jardin de ville à reprendre', starts: 5 })
    .restated('cases', 'Un jardin où l’on puisse manger à huit\nPeu d’arrosage', { place: 'Cour pavée, plein sud', history: 'Deux haies mortes en trois ans' })
    .confirms(1).proposes(0, [{ service: 'Terrasse de douze mètres carrés', need: 1 }, { service: 'Plantes de sécheresse', need: 2 }, { service: 'Fontaine' }], [{ what: 'Terrasse posée', in: 5 }, { what: 'Plantations', in: 30 }], [
      { what: 'On y mange à huit', metric: 'Places à table', target: '8', measured_by: 'both', in: 30 },
    ])
    .validates(1).done('cases', 1, 2).measures('cases', 1, 'start', '2', false);
  between(play, 'london', 'Mei-Ling Foster', 4, { provider: 'brightside', title: 'Weekly clean of a studio', starts: 8, terms: ['Kitchen, bathroom, floors', 'Every Friday, from next week', '£45 a visit, by card on the platform'] })
    .restated('cases', 'A studio that clients can walk into\nNothing moved on the drawing tables', { trade: 'An illustrator who receives clients at home' })
    .confirms(0).proposes(1, [{ service: 'Kitchen, bathroom and floors', need: 1 }, { service: 'Tables left as they are, photographed before', need: 2 }], [{ what: 'First visit', in: 6 }], [
      { what: 'Clients are at ease', metric: 'Score out of 10, after a month', target: '8 or more', measured_by: 'customer', in: 36 },
    ]);
  between(play, 'london', 'Kwame Boateng', 3, { provider: 'foxley', title: 'A network for a small office', starts: 12 })
    .restated('cases', 'Six people who can print and call without a cable', { place: 'Listed building: nothing may be drilled' }).confirms(0);
  between(play, 'paris', 'Nadia Saïdi', 2, { provider: 'lavandier', title: 'Ménage après travaux', starts: 7 })
    .restated('cases', 'Un appartement propre après des travaux de cuisine', { history: 'Poussière de plâtre dans toutes les pièces' }).contests(0, 'Ce n’est pas la cuisine mais la salle de bains qui a été refaite.');
}

/** A promise that was broken, a delay announced in time, and one that nobody wrote down. */
function promises({ stage, company }: Play): void {
  const day = (days: number): string => dayAfter(dayOf(stage.agenda.now().getTime()), days);
  const service = async (provider: number): Promise<number> => ((await stage.house.database.read('engagements').where({ provider_id: provider }).orderBy('id').first('id')) as { id: number }).id;
  const promise = (key: Parameters<typeof company.provider>[0], workday: number, what: string, days: number, more: Record<string, unknown> = {}) => {
    const line = new Timeline(stage, `promise of ${key}`).before(workday).office();
    const made = { id: 0 };
    line.then(async () => {
      made.id = await stage.creates('cases', 'commitments', { engagement_id: await service(company.provider(key)), what, due_on: day(days), ...more });
    });
    return { line, made };
  };
  const broken = promise('kouassi', 20, 'Le menu végétarien est livré à part, étiqueté', 4);
  broken.line.outside(1).then(() => stage.answers('confirm', 'commitments', broken.made.id, {})).outside(5).then(() => stage.answers('report', 'commitments', broken.made.id, { done: false, words: 'Les étiquettes sont restées au laboratoire.' }));
  const delayed = promise('foxley', 6, 'Spare parts for the second server', 5);
  delayed.line.outside(1).then(() => stage.answers('confirm', 'commitments', delayed.made.id, {})).outside(1).then(() => stage.answers('delay', 'commitments', delayed.made.id, { until: day(14), words: 'The supplier is out of stock until next week.' }));
  promise('fall', 5, 'Repasser « dans la semaine » pour le troisième split', 3, { written: false });
}
