-- 提醒记录: what was done about the cause of a warning, counted from 1. It is kept when the cause no longer stands.
create table warning_event (
  subject_code text not null,
  cause text not null,
  position integer not null,
  at timestamptz not null,
  kind text not null check (kind in ('delivered', 'acknowledged', 'outcome')),
  channel text,
  words text,
  outcome text,
  note text,
  actor text not null,
  actor_name text not null,
  agency_name text,
  agency_code text,
  primary key (subject_code, cause, position)
);
