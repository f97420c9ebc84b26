// The order is the point: the setting goes before the schemas.
import './without-eval.ts';

export * from './schema.ts';
