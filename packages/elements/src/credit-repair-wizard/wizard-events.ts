import type { RepairDetail } from '@xinyong/contract';
import type { CreditRecord, Material, Repair, RepairAnswers } from '@xinyong/core';

/** What the wizard is about: an application, or a record for which there is none yet. */
export type RepairWizardData = Pick<RepairDetail, 'record' | 'assessment'> & Partial<RepairDetail>;

/** An application is begun; when the host prevents the default it does so itself and sets `data`. */
export type CreditRepairWizardBeginEvent = CustomEvent<{ readonly record: CreditRecord }>;
/** The application exists; the host may put its id into the address. */
export type CreditRepairWizardBegunEvent = CustomEvent<{ readonly repair: Repair }>;
/** Answers are to be kept; when the host prevents the default it keeps them itself. */
export type CreditRepairWizardSaveEvent = CustomEvent<{ readonly answers: RepairAnswers }>;
/** A file is given, or taken back where there is none; without a client the host keeps it and sets `data`. */
export type CreditRepairWizardFileEvent = CustomEvent<{
  readonly material: Material;
  readonly file: File | undefined;
}>;
/** The application is handed in; when the host prevents the default it does so itself and sets `data`. */
export type CreditRepairWizardSubmitEvent = CustomEvent<{ readonly answers: RepairAnswers }>;
/** The application was handed in. */
export type CreditRepairWizardSentEvent = CustomEvent<{ readonly repair: Repair }>;
