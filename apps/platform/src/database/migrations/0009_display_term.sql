-- The last day on which the law lets a record be displayed by itself (公示期届满), and the day its periods were counted anew.
alter table record add column display_last_day date;
alter table record add column recounted_on date;
