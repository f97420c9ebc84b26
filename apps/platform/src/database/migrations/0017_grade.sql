-- 批量评价: one run of a scheme over the subjects of a place. It has graded every subject up to `after_code`.
create table grade_batch (
  id text primary key,
  scheme text not null,
  digest text not null,
  graded_on date not null,
  place text not null,
  state text not null check (state in ('running', 'done', 'failed')),
  agency_name text not null,
  agency_code text not null,
  after_code text not null,
  subjects integer not null,
  done integer not null,
  grades jsonb not null,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index grade_batch_newest_first on grade_batch (started_at, id);
create unique index grade_batch_running on grade_batch (place, scheme) where state = 'running';

-- What it came to for one subject: the class, or the worst and the best that are possible, and the bytes of the facts.
create table grade_result (
  subject_code text not null,
  batch_id text not null,
  digest text not null,
  class text,
  worst text not null,
  best text not null,
  score integer,
  mask integer not null,
  facts bytea not null,
  unsettled jsonb,
  primary key (subject_code, batch_id)
);
create index grade_result_of_batch on grade_result (batch_id, subject_code);

-- Schemes as they stood for a place, a sector and a day: with one of them the facts of a result grade the same again.
create table grade_scheme (
  digest text primary key,
  body jsonb not null
);

-- The subjects of a place in the order of their codes, and whether there is any record of a kind.
create index subject_of_region on subject (region, code);
create index record_of_kind on record (kind);
