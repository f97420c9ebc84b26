-- 故意不履行承诺, of 信用修复型: nobody was asked before.
alter table promise add column deliberate boolean not null default false;
