/** The library of policies, as their first versions say them. */
import { abusePolicy } from './abuse-policy.ts';
import { clientProtection } from './client-protection.ts';
import { conductPolicy } from './conduct-policy.ts';
import { houseRules } from './house-rules.ts';
import type { PolicyClause, PolicyText } from './policyText.ts';
import { qualityCharter } from './quality-charter.ts';
import { serviceCharter } from './service-charter.ts';
import { termsOfUse } from './terms-of-use.ts';

export const policies: readonly PolicyText[] = [qualityCharter, serviceCharter, conductPolicy, termsOfUse, clientProtection, abusePolicy, houseRules];

export const everyClause: readonly PolicyClause[] = policies.flatMap(({ clauses }) => clauses);
