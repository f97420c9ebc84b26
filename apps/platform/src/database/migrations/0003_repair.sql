-- 信用修复申请.
create table repair (
  subject_code text not null,
  id text not null,
  record_id text not null,
  subject_name text not null,
  agency_name text not null,
  agency_code text,
  track text not null,
  state text not null,
  version integer not null,
  answers jsonb not null,
  notice text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_on date,
  accepted_on date,
  primary key (subject_code, id)
);
create index repair_by_id on repair (id);
create index repair_newest_first on repair (subject_code, created_at, id);
create index repair_of_agency on repair (agency_name, submitted_on, id);
create unique index repair_open on repair (subject_code, record_id)
  where state in ('draft', 'submitted', 'resubmitted', 'supplement-requested', 'returned', 'accepted');

-- 办理记录: one row for each version of the application.
create table repair_event (
  subject_code text not null,
  repair_id text not null,
  version integer not null,
  at timestamptz not null,
  command text not null,
  from_state text,
  to_state text not null,
  by text not null check (by in ('applicant', 'agency')),
  actor_name text not null,
  notice text,
  primary key (subject_code, repair_id, version)
);

-- 申请材料.
create table repair_file (
  subject_code text not null,
  repair_id text not null,
  material text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  digest text not null,
  bytes bytea not null,
  primary key (subject_code, repair_id, material)
);
