-- The quiz before a course and the quiz after it, on the same blueprint, share the name of their pair.
alter table quiz add column pair_key varchar(80) null;
alter table quiz add column pair_role varchar(4) null;
