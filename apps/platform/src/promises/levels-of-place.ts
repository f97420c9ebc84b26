import { nationCode, type RegionCode } from '@xinyong/core';

/** A place by its province and its city. */
export const levelsOfPlace = (
  place: RegionCode,
): { readonly province: RegionCode; readonly city: RegionCode; readonly place: RegionCode } => ({
  province: `${place.slice(0, 2)}0000`,
  city: `${place.slice(0, 4)}00`,
  place,
});

/** The digits that every division in a place begins with; none for the nation. */
export const withinPlace = (place: RegionCode): string =>
  place === nationCode ? '' : place.replace(/(?:00){1,2}$/, '');
