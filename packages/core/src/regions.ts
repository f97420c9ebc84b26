export { regionNames } from './identity/region-names.ts';
