-- The language somebody was shown at the last sign-in, for mails and certificates of those who have chosen none.
alter table account add column shown_language varchar(35) null after language;
