/**
 * 申请编号 as people read it out: the first eight digits of the id, in two groups. Beside the name of the enterprise it
 * tells an application; machines use the whole id.
 */
export const repairReference = (id: string): string =>
  `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
