export * from './calendar/calendar.text.ts';
export * from './identity/identity.text.ts';
export * from './law/law.text.ts';
export * from './leniency/leniency.text.ts';
export * from './record/record.text.ts';
export * from './repair/repair.text.ts';
export * from './subject/subject.text.ts';
