-- Under which terms a curriculum may be passed on, as its authors say it; shown on the page of each course.
alter table curriculum add column licence varchar(80) null;
