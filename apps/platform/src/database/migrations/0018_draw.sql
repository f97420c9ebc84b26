-- 双随机抽查. Inspectors stand in the plan by their staff numbers, as it is published; their names are kept beside it.
create table draw (
  id text primary key,
  agency_name text not null,
  agency_code text,
  title text not null,
  place text not null,
  sector text not null,
  first_day date not null,
  last_day date not null,
  state text not null,
  version integer not null,
  plan jsonb not null,
  plan_digest text not null,
  names jsonb not null,
  -- Encrypted, from the commitment to the publication.
  seed bytea,
  commitment text,
  committed_at timestamptz,
  result jsonb,
  -- JSON, exactly as it is given out.
  publication text,
  published_at timestamptz,
  created_at timestamptz not null
);
create index draw_newest_first on draw (created_at, id);

-- 办理记录: one row for each version of the draw.
create table draw_event (
  draw_id text not null references draw (id),
  version integer not null,
  at timestamptz not null,
  command text not null,
  to_state text not null,
  actor_name text not null,
  subject text,
  reason text,
  primary key (draw_id, version)
);
