export { creditContext, type Credit } from './credit/credit.ts';
export { CreditCodeField } from './credit-code-field/credit-code-field.ts';
export { CreditProvider } from './credit-provider/credit-provider.ts';
export {
  CreditSubjectSearch,
  type CreditSubjectSearchEvent,
  type CreditSubjectSelectEvent,
} from './credit-subject-search/credit-subject-search.ts';
export {
  CreditRecordList,
  type CreditRecordOpenEvent,
  type CreditRecordRepairEvent,
  type RecordListData,
} from './credit-record-list/credit-record-list.ts';
export { CreditBadge, type CreditBadgeOpenEvent } from './credit-badge/credit-badge.ts';
export {
  CreditGradeCard,
  type CreditGradeCardRecordEvent,
  type CreditGradeCardRepairEvent,
  type CreditGradeCardSimulateEvent,
} from './credit-grade-card/credit-grade-card.ts';
export {
  CreditGradeBatches,
  type CreditGradeBatchesStartEvent,
  type GradeBatchesData,
} from './credit-grade-batches/credit-grade-batches.ts';
export {
  CreditLeniencyAdvisor,
  type CreditLeniencyAdvisorAdvisedEvent,
} from './credit-leniency-advisor/credit-leniency-advisor.ts';
export { CreditPromiseForm } from './credit-promise-form/credit-promise-form.ts';
export type * from './credit-promise-form/promise-form-events.ts';
export { CreditRepairWizard } from './credit-repair-wizard/credit-repair-wizard.ts';
export type * from './credit-repair-wizard/wizard-events.ts';
export {
  CreditRepairStatus,
  type CreditRepairStatusContinueEvent,
  type CreditRepairStatusWithdrawEvent,
  type RepairStatusData,
} from './credit-repair-status/credit-repair-status.ts';
export {
  CreditRepairDesk,
  type CreditRepairDeskCommandEvent,
  type CreditRepairDeskDoneEvent,
  type CreditRepairDeskOpenEvent,
  type CreditRepairDeskStateEvent,
} from './credit-repair-desk/credit-repair-desk.ts';
export {
  CreditWarningList,
  type CreditWarningListAcknowledgeEvent,
  type CreditWarningListActEvent,
  type CreditWarningListDeliverEvent,
  type CreditWarningListOutcomeEvent,
} from './credit-warning-list/credit-warning-list.ts';
export {
  CreditDrawDesk,
  type CreditDrawDeskDoneEvent,
  type CreditDrawDeskOpenEvent,
} from './credit-draw-desk/credit-draw-desk.ts';
export {
  CreditPromiseDesk,
  type CreditPromiseDeskCommandEvent,
  type CreditPromiseDeskDoneEvent,
  type CreditPromiseDeskOpenEvent,
  type CreditPromiseDeskReviewEvent,
} from './credit-promise-desk/credit-promise-desk.ts';
export {
  CreditTemplateEditor,
  type CreditTemplateEditorDoneEvent,
  type CreditTemplateEditorOpenEvent,
  type CreditTemplateEditorPublishEvent,
  type CreditTemplateEditorRetireEvent,
  type TemplateEditorData,
} from './credit-template-editor/credit-template-editor.ts';
export {
  CreditPromiseList,
  type CreditPromiseListFilterEvent,
  type CreditPromiseListOpenEvent,
} from './credit-promise-list/credit-promise-list.ts';
export type { PromiseFilter } from './credit-promise-list/promise-filters.ts';
export {
  CreditPromiseCard,
  type CreditPromiseCardVerifyEvent,
  type PromiseCardData,
} from './credit-promise-card/credit-promise-card.ts';
export {
  CreditPromiseFigures,
  type CreditPromiseFiguresChooseEvent,
} from './credit-promise-figures/credit-promise-figures.ts';
