/** What each side may do in its room, by its link: whose side it is stands in the link, never in the form. */
import type { RoomAct } from '#engine/otherHands';
import * as forms from './mediationForms.ts';
import type { Side } from './mediationWords.ts';

const actsOf = (side: Side) =>
  ({
    add_statement: { form: forms.ownStatement, fills: { party: side } },
    offer: { form: forms.ownOffer, fills: { from: side } },
    pass_turn: {},
    accept_offer: {},
    refuse_offer: {},
    sign: {},
    withdraw: {},
    release: {},
  }) as const satisfies Record<string, RoomAct>;

export const providerActs = actsOf('provider');
export const customerActs = { declare_no_parallel_action: { form: forms.ownDeclaration }, report_parallel_action: {}, ...actsOf('customer') } as const;
