/** Everything the house keeps: the workflows beside this file, and the plain records. */
import type { Resource } from '#engine/workflow';
import { acceptance } from '../records/acceptance.ts';
import { customer } from './customer.ts';
import { identityLink } from './identityLink.ts';
import { damage } from '../records/damage.ts';
import { engagement } from '../records/engagement.ts';
import { vulnerabilityNote } from '../records/vulnerabilityNote.ts';
import { providerTerms } from '../records/providerTerms.ts';
import { savedView } from '../records/savedView.ts';
import { scorecard } from '../records/scorecard.ts';
import { restitution } from '../records/restitution.ts';
import { check } from './check.ts';
import { conductCase } from './conductCase.ts';
import { disclosure } from './disclosure.ts';
import { feeRefund } from './feeRefund.ts';
import { profileClaim } from './profileClaim.ts';
import { sanction } from './sanction.ts';
import { appeal } from './appeal.ts';
import { application } from './application.ts';
import { incident } from './incident.ts';
import { interview } from './interview.ts';
import { provider } from './provider.ts';
import { providerRequest } from './providerRequest.ts';
import { scopingNote } from './scopingNote.ts';
import { commitment } from './commitment.ts';
import { referenceAttempt } from '../records/referenceAttempt.ts';
import { clientReference } from './clientReference.ts';
import { matchWarning } from './matchWarning.ts';
import { policy } from '../records/policy.ts';
import { mediation } from './mediation.ts';
import { offer } from './offer.ts';
import { statement } from '../records/statement.ts';
import { notice } from './notice.ts';
import { policyVersion } from './policyVersion.ts';
import { recommendation } from './recommendation.ts';
import { reply } from './reply.ts';
import { request } from './request.ts';
import { review } from './review.ts';
import { secondLook } from './secondLook.ts';
import { signal } from './signal.ts';
import { supportAction } from './supportAction.ts';
import { staffComplaint } from './staffComplaint.ts';
import { consistencyReview } from '../records/consistencyReview.ts';
import { practiceAnswer } from '../records/practiceAnswer.ts';
import { training } from '../records/training.ts';

export const resources: readonly Resource[] = [
  review, signal, reply, secondLook,
  recommendation, application, interview, scorecard, clientReference, referenceAttempt, matchWarning, check,
  provider, customer, identityLink, engagement, providerTerms, damage,
  providerRequest, scopingNote, commitment,
  policy, policyVersion, notice, acceptance,
  request, staffComplaint, training, consistencyReview,
  incident, supportAction, vulnerabilityNote,
  conductCase, sanction, appeal, restitution, feeRefund, profileClaim, disclosure,
  savedView, practiceAnswer,
  mediation, statement, offer,
];

const byName = new Map(resources.map((one) => [one.resource, one]));

/** The declaration of a resource by its name in the API. */
export const resourceNamed = (name: string): Resource | undefined => byName.get(name);
