-- 信用信息. The id is the digest of the normalised row: agencies use a document number more than once.
create table record (
  subject_code text not null,
  id text not null,
  kind text not null,
  recorded_on date not null,
  agency_name text not null,
  agency_code text,
  body jsonb not null,
  display_state text not null check (display_state in ('displayed', 'ended')),
  display_ended_on date,
  display_ended_by text,
  published_on date,
  primary key (subject_code, id)
);
create index record_by_id on record (id);
create index record_newest_first on record (subject_code, recorded_on, id);
create index record_on_display on record (kind, subject_code, id) where display_state = 'displayed';

-- What changed a record's display (公示), counted from 1.
create table record_event (
  subject_code text not null,
  record_id text not null,
  position integer not null,
  at timestamptz not null,
  state text not null check (state in ('displayed', 'ended')),
  by text not null,
  repair_id text,
  primary key (subject_code, record_id, position)
);
