/** A civil day as text, `YYYY-MM-DD`: the form it has on the wire and in files. */
export type IsoDay = string;
