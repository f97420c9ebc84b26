import {
  domains,
  isRepairable,
  restructurings,
  severities,
  type AgencyStatement,
  type CreditRecord,
} from './credit-record.ts';

/** Something that can be stated, and how it is answered. */
export type StatementQuestion = {
  readonly field: Exclude<keyof AgencyStatement, 'version'>;
} & (
  | { readonly type: 'yes-no' | 'date' }
  | { readonly type: 'one' | 'many'; readonly choices: readonly string[] }
);

const ofPenalties: readonly StatementQuestion[] = [
  { field: 'severity', type: 'one', choices: severities },
  { field: 'domains', type: 'many', choices: domains },
  { field: 'publishedOn', type: 'date' },
];
/** 令36 最长公示期届满而未纠正的: what becomes of the display is left to the department that knows. */
const ofDuties: readonly StatementQuestion[] = [{ field: 'obligationsOpen', type: 'yes-no' }];
/** 令36 轻微 displayed because 确有必要, and the acts named by 527号: rules of “信用中国” alone. */
const ofCreditChina: readonly StatementQuestion[] = [
  { field: 'publishedAsNecessary', type: 'yes-no' },
  { field: 'namedAct', type: 'yes-no' },
];
/** Rules of market supervision. */
const ofTerms: readonly StatementQuestion[] = [
  { field: 'statutoryTermRunning', type: 'yes-no' },
  { field: 'restrictionUntil', type: 'date' },
];
const ofAll: readonly StatementQuestion[] = [
  { field: 'barredByLaw', type: 'yes-no' },
  { field: 'restructuring', type: 'one', choices: restructurings },
];

/** What can be stated about a record; where there is no repair, nothing. */
export function statementQuestions(record: CreditRecord): readonly StatementQuestion[] {
  if (!isRepairable(record)) return [];
  switch (record.kind) {
    case 'penalty': {
      const ofTrack = record.track === 'gsxt' ? ofTerms : ofCreditChina;
      return [...ofPenalties, ...ofTrack, ...ofDuties, ...ofAll];
    }
    case 'serious-listing':
      return [...ofTerms, ...ofDuties, ...ofAll];
    case 'abnormal-listing':
      return ofAll;
  }
}
