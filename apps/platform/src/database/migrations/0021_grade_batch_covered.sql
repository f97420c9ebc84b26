-- What the platform collects when a batch begins: a first record of a kind that comes while it runs changes nothing for the rest.
alter table grade_batch add column covered jsonb;
update grade_batch set covered = '["penalty", "abnormal-listing", "serious-listing"]'::jsonb
  || coalesce((select jsonb_agg(distinct kind) from record
               where kind not in ('penalty', 'abnormal-listing', 'serious-listing')), '[]');
alter table grade_batch alter column covered set not null;
