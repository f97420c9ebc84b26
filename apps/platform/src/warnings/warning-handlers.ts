import type { contract } from '@xinyong/contract';
import type { Handlers } from '../http/handlers.ts';
import { acknowledgeWarning, deliverWarning, recordOutcome } from './change-warning.ts';
import { listWarnedOfPlace, listWarnings } from './list-warnings.ts';
import type { LawOfWarnings } from './standing-warnings.ts';

/** 失信警示提醒: list, the desk, and what is done about them. */
export const warningHandlers = (law: LawOfWarnings): Handlers<typeof contract.warnings> => ({
  list: ({ params: { code } }, tx) => listWarnings(tx, code, law),
  ofPlace: ({ query }, tx) => listWarnedOfPlace(tx, query, law),
  deliver: ({ params, body }, tx) => deliverWarning(tx, params, body, law),
  acknowledge: ({ params }, tx) => acknowledgeWarning(tx, params, law),
  outcome: ({ params, body }, tx) => recordOutcome(tx, params, body, law),
});
