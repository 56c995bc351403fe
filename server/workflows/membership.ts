/** Who belongs to the network (S0-25): whoever was admitted and has not gone. Suspended, on hold or under notice, one still belongs. */

/** States of a provider who is not, or no longer, a member. */
export const outsideStates = ['candidate', 'left', 'terminated'] as const;

/** Whether a provider in this state is a member today. */
export const isMember = ({ state }: { readonly state: unknown }): boolean => typeof state === 'string' && !(outsideStates as readonly string[]).includes(state);
