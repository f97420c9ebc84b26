export { longestTyped } from './answer-in-letter.ts';
export { answerProblems, type AnswerProblem, type AnswerProblemCode } from './answer-problems.ts';
export {
  checkTemplate,
  type TemplateFinding,
  type TemplateFindingCode,
  type TemplateFindingValues,
} from './check-template.ts';
export { checkValue } from './check-value.ts';
export { fillPlaceholders } from './fill-placeholders.ts';
export { letterOf, type Letter, type LetterRecord, type LetterRequest } from './letter-of.ts';
export { readyTemplates } from './ready-templates/ready-templates.ts';
export { assessPromise, type PromiseQuestion } from './assess-promise.ts';
export { falsePromiseBan, type FalsePromiseBan } from './false-promise-ban.ts';
export * from './promise-assessment.ts';
export * from './promise-clocks.ts';
export { promiseFacts, type ArchiveForPromise, type PromiseFact } from './promise-facts.ts';
export { promiseLaw, promisePacks, type PromiseLaw } from './promise-law.ts';
export { promiseOverlays } from './law/places.ts';
export {
  isNationalItem,
  recogniseNational,
  type NationalColumns,
  type NationalHeadingProblem,
  type RecognisedNational,
} from './national-columns.ts';
export * from './national-items.ts';
export { nationalRow, type NationalPromise, type NationalRow } from './national-row.ts';
export { parsePromiseCode, promiseCode, type PromiseCodeParts } from './promise-code.ts';
export * from './promise-lifecycle.ts';
export { isTooLateToReturn, lawfulCommandsFor } from './lawful-commands-for.ts';
export * from './promise-template.ts';
export * from './public-state.ts';
export { publicationChannels, type PublicationChannel } from './publication-channels.ts';
export * from './promise.ts';
export * from './record-of-promise.ts';
export * from './signer-problem.ts';
export { sanctionsFor, type LawfulSanction, type PromiseForSanctions } from './sanctions-for.ts';
export * from './withheld-figures.ts';
export {
  readNationalRow,
  type NationalContext,
  type ReadNationalRow,
} from './read-national-row.ts';
