-- A mail to one person. Its words are emptied once it is sent; without a mail server it is kept to be read on the screen.
create table mail (
    id              uuid         not null primary key,
    recipient       varchar(254) not null,
    person_id       uuid         null,
    language        varchar(35)  not null,
    subject         varchar(300) not null,
    paragraphs      longtext     null,
    link_label      varchar(300) null,
    link_address    varchar(500) null,
    status          varchar(20)  not null,
    attempts        int          not null,
    created_at      datetime(6)  not null,
    next_attempt_at datetime(6)  null,
    sent_at         datetime(6)  null,
    last_error      varchar(500) null,
    key mail_due (status, next_attempt_at),
    key mail_created (created_at),
    key mail_person (person_id),
    constraint mail_person foreign key (person_id) references person (id)
);
