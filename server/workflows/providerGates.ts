/** What must be true before a provider is put on hold, or works again. */
import { type Gate, type Say, say } from '#engine/workflow';
import type { Listing } from './listing.ts';

/** What the gates need beyond the row itself (provider.sql.ts). */
export interface ProviderFacts {
  /** What the listing would be if the provider were active. */
  readonly listing: Listing;
}

const clause = 'client-protection.insurance';
const mend = say('Pass an insurance check with a certificate that is valid today and covers the services.', 'Validez un contrôle d’assurance avec une attestation valable aujourd’hui et couvrant les services.');

/** A gate that the insurance alone can close, with the same words as the listing. */
const unless = (code: string, says: Say): Gate<ProviderFacts> => ({
  holds: ({ listing }) => !listing.reasons.some((one) => one.code === code),
  detail: ({ listing }) => listing.reasons.find((one) => one.code === code)?.detail ?? says,
  code, clause, says, mend,
});

export const providerGates = {
  insured: unless('INSURANCE_REQUIRED', say('No valid certificate of insurance is known.', 'Aucune attestation d’assurance valable n’est connue.')),
  insurance_current: unless('INSURANCE_EXPIRED', say('The insurance has ended.', 'L’assurance a pris fin.')),
  insurance_covers: unless('INSURANCE_ACTIVITY_NOT_COVERED', say('The insurance does not cover the services offered.', 'L’assurance ne couvre pas les services proposés.')),
  cover_over: {
    holds: ({ listing }) => listing.reasons.some(({ code }) => code === 'INSURANCE_REQUIRED' || code === 'INSURANCE_EXPIRED'),
    code: 'STILL_COVERED', clause,
    says: say('A certificate still covers this provider today.', 'Une attestation couvre encore ce prestataire aujourd’hui.'),
    mend: say('Nothing is left to do.', 'Il n’y a plus rien à faire.'),
  },
} as const satisfies Record<string, Gate<ProviderFacts>>;
