/** A part of an element could not be loaded, as without a network. */
export class NotLoaded extends Error {}
