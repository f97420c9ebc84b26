-- What a verification of the publication found, with the digest of what it is about: anybody may ask, and to draw again takes a second.
alter table draw add column verification jsonb;
