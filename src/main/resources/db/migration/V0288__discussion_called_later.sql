-- Whom a post calls only since it was edited: they may have read it before it called them, and are told nonetheless.
alter table post_mention add column later boolean not null default false;
