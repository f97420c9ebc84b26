export * from './calendar/index.ts';
export * from './grading/index.ts';
export * from './identity/index.ts';
export * from './inspection/index.ts';
export * from './law/index.ts';
export * from './record/index.ts';
export * from './repair/index.ts';
export * from './subject/index.ts';
