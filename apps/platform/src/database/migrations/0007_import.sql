-- 导入报告. The digest is that of the file's bytes.
create table import (
  id text primary key,
  digest text not null,
  file_name text not null,
  kind text not null,
  encoding text not null,
  rows integer not null,
  created integer not null,
  unchanged integer not null,
  rejected integer not null,
  warned integer not null,
  normalised integer not null,
  masked integer not null,
  imported_by text not null,
  imported_at timestamptz not null
);
create index import_of_file on import (digest);

-- What was found in its cells, in the order of the file.
create table import_finding (
  import_id text not null,
  position integer not null,
  line integer not null,
  column_name text not null,
  level text not null,
  code text not null,
  value text not null,
  suggestion text,
  primary key (import_id, position)
);
