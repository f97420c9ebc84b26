-- 撤销原因: of the command revoke alone. Where none was asked for it stays unknown, which is no falsehood.
alter table repair_event add column reason text;
