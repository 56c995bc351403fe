import type { Behaviour } from '../engine/behaviour.ts';
import { damageBehaviour } from '../records/damage.sql.ts';
import { engagementBehaviour } from '../records/engagement.sql.ts';
import { savedViewBehaviour } from '../records/savedView.sql.ts';
import { providerTermsBehaviour } from '../records/providerTerms.sql.ts';
import { customerBehaviour } from './customer.sql.ts';
import { vulnerabilityNoteBehaviour } from '../records/vulnerabilityNote.sql.ts';
import { restitutionBehaviour } from '../records/restitution.sql.ts';
import { conductCaseBehaviour } from './conductCase.sql.ts';
import { disclosureBehaviour } from './disclosure.sql.ts';
import { feeRefundBehaviour } from './feeRefund.sql.ts';
import { profileClaimBehaviour } from './profileClaim.sql.ts';
import { sanctionBehaviour } from './sanction.sql.ts';
import { appealBehaviour } from './appeal.sql.ts';
import { checkBehaviour } from './check.sql.ts';
import { acceptanceBehaviour } from './acceptance.sql.ts';
import { mediationBehaviour } from './mediation.sql.ts';
import { noticeBehaviour } from './notice.sql.ts';
import { policyVersionBehaviour } from './policyVersion.sql.ts';
import { applicationBehaviour } from './application.sql.ts';
import { incidentBehaviour } from './incident.sql.ts';
import { interviewBehaviour } from './interview.sql.ts';
import { providerBehaviour } from './provider.sql.ts';
import { providerRequestBehaviour } from './providerRequest.sql.ts';
import { scopingNoteBehaviour } from './scopingNote.sql.ts';
import { commitmentBehaviour } from './commitment.sql.ts';
import { clientReferenceBehaviour } from './clientReference.sql.ts';
import { matchWarningBehaviour } from './matchWarning.sql.ts';
import { recommendationBehaviour } from './recommendation.sql.ts';
import { replyBehaviour } from './reply.sql.ts';
import { requestBehaviour } from './request.sql.ts';
import { reviewBehaviour } from './review.sql.ts';
import { secondLookBehaviour } from './secondLook.sql.ts';
import { signalBehaviour } from './signal.sql.ts';
import { supportActionBehaviour } from './supportAction.sql.ts';
import { staffComplaintBehaviour } from './staffComplaint.sql.ts';
import { consistencyReviewBehaviour } from './fairness.sql.ts';
import { practiceAnswerBehaviour } from '../records/practiceAnswer.sql.ts';
import { trainingBehaviour } from './training.sql.ts';

/** What workflows do beyond their own row, by resource. */
export const behaviours: Readonly<Record<string, Behaviour>> = {
  reviews: reviewBehaviour,
  second_looks: secondLookBehaviour,
  signals: signalBehaviour,
  replies: replyBehaviour,
  recommendations: recommendationBehaviour,
  applications: applicationBehaviour,
  interviews: interviewBehaviour,
  checks: checkBehaviour,
  providers: providerBehaviour,
  client_references: clientReferenceBehaviour,
  match_warnings: matchWarningBehaviour,
  customers: customerBehaviour,
  requests: requestBehaviour,
  identity_links: {},
  engagements: engagementBehaviour,
  provider_terms: providerTermsBehaviour,
  damages: damageBehaviour,
  policy_versions: policyVersionBehaviour,
  notices: noticeBehaviour,
  acceptances: acceptanceBehaviour,
  incidents: incidentBehaviour,
  support_actions: supportActionBehaviour,
  staff_complaints: staffComplaintBehaviour,
  trainings: trainingBehaviour,
  practice_answers: practiceAnswerBehaviour,
  consistency_reviews: consistencyReviewBehaviour,
  vulnerability_notes: vulnerabilityNoteBehaviour,
  saved_views: savedViewBehaviour,
  conduct_cases: conductCaseBehaviour,
  sanctions: sanctionBehaviour,
  appeals: appealBehaviour,
  restitutions: restitutionBehaviour,
  fee_refunds: feeRefundBehaviour,
  profile_claims: profileClaimBehaviour,
  disclosures: disclosureBehaviour,
  mediations: mediationBehaviour,
  provider_requests: providerRequestBehaviour,
  scoping_notes: scopingNoteBehaviour,
  commitments: commitmentBehaviour,
};
