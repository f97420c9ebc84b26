-- What was answered to a request with an Idempotency-Key, written with its effect.
create table idempotency (
  actor text not null,
  key text not null,
  operation text not null,
  digest text not null,
  answer text not null,
  created_at timestamptz not null,
  primary key (actor, key)
);
