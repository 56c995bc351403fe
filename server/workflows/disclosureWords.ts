import { type Say, say } from '#engine/workflow';

/** How a customer's affairs were told to others. */
export const disclosureKinds = {
  portfolio: say('In a portfolio', 'Dans un portfolio'),
  case_study: say('In a case study', 'Dans une étude de cas'),
  press: say('In the press or on a network', 'Dans la presse ou sur un réseau'),
  third_party: say('To a third party', 'À un tiers'),
  other: say('In another way', 'Autrement'),
} as const satisfies Record<string, Say>;
