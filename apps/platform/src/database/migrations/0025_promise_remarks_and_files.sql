-- 备注 of the national data: what was taken over before has none here, and its next file brings it.
alter table promise add column remarks text;

-- Until a material is handed in the promiser alone sees its file. While materials are due nobody wrote down which had been.
alter table promise_file add column handed_in boolean not null default false;
update promise_file set handed_in = true
  where not exists (
    select 1 from promise
    where promise.subject_code = promise_file.subject_code
    and promise.id = promise_file.promise_id
    and promise.state = 'materials-due'
  );
