/** Kinds of case that can be looked at alone, in the order in which they usually happen; the rest is seen among everything. */
export const kinds = {
  customers: ['reviews', 'replies', 'engagements', 'scoping_notes', 'provider_requests', 'requests', 'incidents', 'identity_links', 'mediations', 'appeals', 'notices', 'acceptances', 'disclosures', 'customers'],
  providers: ['applications', 'interviews', 'client_references', 'checks', 'reviews', 'replies', 'engagements', 'scoping_notes', 'commitments', 'provider_terms', 'damages', 'provider_requests', 'conduct_cases', 'sanctions', 'fee_refunds', 'restitutions', 'profile_claims', 'appeals', 'mediations', 'notices', 'acceptances', 'disclosures', 'providers'],
} as const;
export type Of = keyof typeof kinds;
