export type { Place } from './place.ts';
export { placeOverlays, places } from './places.ts';
