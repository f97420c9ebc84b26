-- 终止公示 (令36 第三条): a promise whose breach was repaired stands in the public column no more.
update promise set shown = null where state = 'repaired';
