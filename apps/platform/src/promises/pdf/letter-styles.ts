import type { Style } from './letter-sheets.ts';

/** The colours of the portal. */
export const INK = '#1B2230';
export const MUTED = '#4A5568';
export const LINE = '#D5DBE3';
export const SUBTLE = '#F3F6FA';
const PRIMARY = '#174A9C';

export const TITLE: Style = { weight: 'bold', size: 20, leading: 32, colour: INK, align: 'centre' };
export const BODY: Style = { weight: 'regular', size: 12, leading: 21, colour: INK, align: 'even' };
export const HEADING: Style = { weight: 'bold', size: 11, leading: 20, colour: INK };
export const LABEL: Style = { weight: 'regular', size: 9.5, leading: 18, colour: MUTED };
export const VALUE: Style = { weight: 'regular', size: 10.5, leading: 18, colour: INK };
export const ADDRESS: Style = { ...VALUE, size: 9.5, colour: PRIMARY };
export const NUMBER: Style = { ...VALUE, weight: 'bold', size: 13 };
export const NOTE: Style = { weight: 'regular', size: 9.5, leading: 16, colour: INK };
/** 64 hex digits on one line. */
export const FINGERPRINT: Style = { weight: 'bold', size: 8.5, leading: 16, colour: INK };
export const EDGE: Style = { weight: 'regular', size: 8.5, leading: 12, colour: MUTED };
