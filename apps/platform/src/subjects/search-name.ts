/** A name as it is searched: half-width, lower case, without spaces. */
export const searchName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s/g, '');
