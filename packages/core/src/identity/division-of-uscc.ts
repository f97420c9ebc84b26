/** Positions 3 to 8 of a code: the division of whoever registered it (登记管理机关行政区划码), as written. GB 32100. */
export const divisionOfUscc = (code: string): string => code.slice(2, 8);
