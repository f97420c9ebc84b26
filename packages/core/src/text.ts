export * from './calendar/calendar.text.ts';
export * from './identity/identity.text.ts';
export * from './repair/repair.text.ts';
export * from './law/law.text.ts';
