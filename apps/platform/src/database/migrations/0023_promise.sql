-- 注销日期.
alter table subject add column dissolved_on date;

-- 承诺书模板: every version is a row of its own and never changes, but for the day on which it ends.
create table promise_template (
  id text not null,
  version integer not null,
  agency_name text not null,
  agency_code text not null,
  type text not null,
  place text not null,
  title text not null,
  valid_from date not null,
  valid_to date,
  body jsonb not null,
  digest text not null,
  created_at timestamptz not null,
  primary key (id, version)
);
create index promise_template_of_agency on promise_template (agency_code, id, version);
create index promise_template_of_place on promise_template (place, id, version);

-- 信用承诺. `letter` is exactly what was signed and is never parsed and written anew.
create table promise (
  subject_code text not null,
  id text not null,
  subject_name text not null,
  subject_kind text not null,
  sector text not null,
  template_id text,
  template_version integer,
  title text not null,
  type text not null,
  other_type text,
  promise_class text,
  state text not null,
  version integer not null,
  agency_name text not null,
  agency_code text not null,
  place text not null,
  -- The place by its province and its city, so that the public column finds either by an index.
  province text not null,
  city text not null,
  organiser_name text,
  organiser_code text,
  reason text not null,
  content text not null,
  liability text not null,
  record_id text,
  answers jsonb not null,
  signer_name text,
  signer_capacity text,
  publicity text not null,
  code text,
  made_on date,
  valid_until date,
  materials_due_on date,
  letter text,
  digest text,
  signatures jsonb,
  fulfilment text,
  falsehood boolean not null,
  unperformed text,
  determined_on date,
  determiner_name text,
  determiner_code text,
  sanctions jsonb,
  sanction_words text,
  sanctioned_on date,
  notice text,
  imported boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (subject_code, id)
);
create unique index promise_by_id on promise (id);
create unique index promise_by_code on promise (code);
create index promise_newest_first on promise (subject_code, created_at, id);
create index promise_of_agency on promise (agency_code, state, updated_at, id);
-- A penalty has one open promise at most.
create unique index promise_about_record on promise (subject_code, record_id)
  where record_id is not null
  and state in ('draft', 'submitted', 'in-force', 'materials-due', 'under-verification', 'expired');
-- What the clock looks for.
create index promise_materials_due on promise (materials_due_on, id) where state = 'materials-due';
create index promise_term on promise (valid_until, id) where state = 'in-force' and valid_until is not null;

-- 信用承诺专栏: `shown` is what everybody is told of the state, and absent where a promise is not shown.
-- One index for each level of place, with and without the type: whatever is filtered, a page is read off an index.
alter table promise add column shown text;
create index promise_shown on promise (shown, made_on, code) where shown is not null;
create index promise_shown_type on promise (shown, type, made_on, code) where shown is not null;
create index promise_shown_province on promise (province, shown, made_on, code) where shown is not null;
create index promise_shown_province_type on promise (province, shown, type, made_on, code) where shown is not null;
create index promise_shown_city on promise (city, shown, made_on, code) where shown is not null;
create index promise_shown_city_type on promise (city, shown, type, made_on, code) where shown is not null;
create index promise_shown_place on promise (place, shown, made_on, code) where shown is not null;
create index promise_shown_place_type on promise (place, shown, type, made_on, code) where shown is not null;

-- 办理记录.
create table promise_event (
  subject_code text not null,
  promise_id text not null,
  position integer not null,
  at timestamptz not null,
  command text not null,
  from_state text,
  to_state text not null,
  by text not null check (by in ('promiser', 'agency', 'clock')),
  actor_name text not null,
  notice text,
  primary key (subject_code, promise_id, position)
);

-- 补正材料.
create table promise_file (
  subject_code text not null,
  promise_id text not null,
  material text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  digest text not null,
  bytes bytea not null,
  primary key (subject_code, promise_id, material)
);

-- 流水号 of 承诺编码: the first that is not reserved yet. A writer reserves many at a time; gaps do no harm.
create table promise_serial (
  place text not null,
  day date not null,
  next integer not null,
  primary key (place, day)
);
