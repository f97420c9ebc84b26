import type { PromiseTemplate } from '../promise-template.ts';
import { abnormalListingRepair } from './abnormal-listing-repair.ts';
import { annualReportTruth } from './annual-report-truth.ts';
import { associationSelfDiscipline } from './association-self-discipline.ts';
import { clearPricing } from './clear-pricing.ts';
import { deferredPermitMaterials } from './deferred-permit-materials.ts';
import { foodBusinessPermit } from './food-business-permit.ts';
import { honestBusiness } from './honest-business.ts';
import { investmentProject } from './investment-project.ts';
import { noViolationProof } from './no-violation-proof.ts';
import { overduePayment } from './overdue-payment.ts';
import { penaltyRepair } from './penalty-repair.ts';
import { premisesProof } from './premises-proof.ts';
import { productQuality } from './product-quality.ts';
import { publicVenueHygienePermit } from './public-venue-hygiene-permit.ts';
import { voluntaryRegistrationTruth } from './voluntary-registration-truth.ts';
import { wagesOnTime } from './wages-on-time.ts';

/**
 * 示范文本, written for this kit and taken from no other. A department makes one its own: it fills in the basis where that
 * is blank, the code of the matter and the organiser, and finds whether the matter is in an excluded field.
 */
export const readyTemplates: readonly PromiseTemplate[] = [
  foodBusinessPermit,
  publicVenueHygienePermit,
  investmentProject,
  deferredPermitMaterials,
  noViolationProof,
  premisesProof,
  penaltyRepair,
  abnormalListingRepair,
  associationSelfDiscipline,
  honestBusiness,
  productQuality,
  clearPricing,
  wagesOnTime,
  annualReportTruth,
  voluntaryRegistrationTruth,
  overduePayment,
];
