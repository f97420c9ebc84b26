-- 经营主体. Keys of every table begin with the subject's code, so that one schema serves one server or many shards.
create table subject (
  code text primary key,
  name text not null,
  search_name text not null,
  kind text not null,
  region text not null,
  sector text not null,
  representative text not null,
  founded_on date
);
