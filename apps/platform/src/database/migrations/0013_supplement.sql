-- 补正: what the agency asks for and until when, while it waits for it.
alter table repair add column supplement jsonb;
