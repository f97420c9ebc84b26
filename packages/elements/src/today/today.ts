import { dayInChina, type IsoDay } from '@xinyong/core';

/** The civil day in China by the clock of the reader. */
export const todayInChina = (): IsoDay => dayInChina(new Date());
