import type { RepairDetail } from '@xinyong/contract';
import type { Deadline } from '@xinyong/core';

/** The clocks of an application that still wait for something: a display that has ended waits for nothing. */
export const openDeadlines = ({
  deadlines,
  record,
}: Pick<RepairDetail, 'deadlines' | 'record'>): readonly Deadline[] =>
  deadlines.filter(({ clock }) => clock !== 'stop-display' || record.display.state === 'displayed');
