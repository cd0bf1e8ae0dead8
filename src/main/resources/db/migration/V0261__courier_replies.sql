-- Mails that were taken from the mailbox for replies, by a digest of their Message-ID: each is dealt with once.
create table incoming_mail (
    digest   char(64)    not null primary key,
    taken_at datetime(6) not null,
    outcome  varchar(20) not null,
    key incoming_mail_taken (taken_at)
);
