export * from './calendar/calendar.schema.ts';
export * from './identity/identity.schema.ts';
export * from './law/citation.schema.ts';
export * from './law/law.schema.ts';
export * from './record/record.schema.ts';
export * from './repair/repair-assessment.schema.ts';
export * from './repair/repair.schema.ts';
export * from './subject/subject.schema.ts';
