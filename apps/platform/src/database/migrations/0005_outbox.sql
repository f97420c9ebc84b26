-- Messages for other systems, written with the change they tell of. `key` is the code of the subject concerned.
create table outbox (
  key text not null,
  id text not null,
  topic text not null,
  body jsonb not null,
  created_at timestamptz not null,
  delivered_at timestamptz,
  primary key (key, id)
);
create index outbox_waiting on outbox (created_at, id) where delivered_at is null;
