export { start, type Platform, type StartOptions } from './start.ts';
