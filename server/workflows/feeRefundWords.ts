import { type Say, say } from '#engine/workflow';

/** Why a refund of fees is refused. */
export const refundGrounds = {
  removal: say('Excluded for breaking the rules', 'Exclu pour manquement aux règles'),
  not_due: say('Nothing is due', 'Rien n’est dû'),
} as const satisfies Record<string, Say>;
