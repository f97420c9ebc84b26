-- The audit log: a hash chain for each agency.
-- hash = SHA-256(previous hash, seq in decimal, body), hex; the first follows 64 zeros. The body is RFC 8785 JSON, never parsed and written anew.
create table audit_entry (
  agency text not null,
  seq integer not null,
  previous text not null,
  hash text not null,
  body text not null,
  primary key (agency, seq)
);

-- The last entry of each chain. A writer locks the row, so that a chain never forks.
create table audit_head (
  agency text primary key,
  seq integer not null,
  hash text not null
);
