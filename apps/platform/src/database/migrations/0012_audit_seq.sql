-- Entries count from 1. A head is made at 0 and moved in the same transaction.
-- What was put before the first entry earlier is for the verifier to name, not a reason not to start: not valid.
alter table audit_entry add constraint audit_entry_seq check (seq > 0) not valid;
alter table audit_head add constraint audit_head_seq check (seq >= 0) not valid;
