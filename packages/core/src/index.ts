export * from './calendar/index.ts';
export * from './identity/index.ts';
export * from './law/index.ts';
export * from './leniency/index.ts';
export * from './record/index.ts';
export * from './repair/index.ts';
export * from './subject/index.ts';
