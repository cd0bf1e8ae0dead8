-- As what one completed, and how far from the first trainers, as it stood on the day; older certificates state neither.
alter table certificate add column role varchar(20) null, add column generation int null;
