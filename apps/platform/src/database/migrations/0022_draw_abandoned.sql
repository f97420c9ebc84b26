-- 作废: when, why, and whether the seed was revealed. Shown to everybody, as the publication of a draw is.
alter table draw add column abandoned jsonb;
