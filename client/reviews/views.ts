/** The queues of moderation: a name in the URL (`/moderation?view=to_decide`), and the states it holds. */
export const moderationViews = [
  { name: 'to_verify', states: ['received', 'verifying'], counted: true },
  { name: 'to_decide', states: ['verified', 'rejecting'], counted: true },
  { name: 'challenged', states: ['challenged'], counted: true },
  { name: 'published', states: ['published'], counted: false },
] as const;

export type ModerationView = (typeof moderationViews)[number]['name'];
