-- The same voluntary letter (主动型) is in force once, however many sign it at the same moment.
create unique index promise_voluntary_once
  on promise (subject_code, template_id, template_version, md5(reason || content || liability))
  where type = 'voluntary' and state in ('submitted', 'in-force') and template_id is not null;
