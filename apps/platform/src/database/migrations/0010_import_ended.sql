-- How many records' display the file ended.
alter table import add column ended integer not null default 0;
