-- Full numbers of natural persons, encrypted and kept apart: AES-256-GCM under a keyed hash of the number.
create table person_vault (
  hash text primary key,
  ciphertext bytea not null
);
