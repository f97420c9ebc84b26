-- 认定: what the agency of a record states about it beyond its file, and how often it has.
alter table record add column stated jsonb;
alter table record add column stated_version integer not null default 0;
