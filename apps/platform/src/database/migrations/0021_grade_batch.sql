-- What the platform collects when a batch begins: a first record of a kind that comes while it runs changes nothing for the rest.
alter table grade_batch add column covered jsonb;
update grade_batch set covered = '["penalty", "abnormal-listing", "serious-listing"]'::jsonb
  || coalesce((select jsonb_agg(distinct kind) from record
               where kind not in ('penalty', 'abnormal-listing', 'serious-listing')), '[]');
alter table grade_batch alter column covered set not null;

-- Who published the scheme, or that nobody did; until now only the example could be run.
alter table grade_batch add column origin text not null default 'example' check (origin in ('published', 'example'));
alter table grade_batch alter column origin drop default;
