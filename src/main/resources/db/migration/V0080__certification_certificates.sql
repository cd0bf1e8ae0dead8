-- What was certified, as it stood on the day; nothing here follows later changes of names, courses or institutes.
create table certificate (
    id                uuid          not null primary key,
    code              char(16)      not null,
    number            varchar(40)   not null,
    enrolment_id      uuid          not null,
    person_id         uuid          not null,
    institute_id      uuid          not null,
    course_id         uuid          not null,
    course_version_id uuid          not null,
    cohort_id         uuid          not null,
    language          varchar(35)   not null,
    holder_name       varchar(200)  not null,
    course_title      varchar(200)  not null,
    institute_name    varchar(200)  not null,
    hours             decimal(6, 1) not null,
    completed_at      datetime(6)   not null,
    issued_at         datetime(6)   not null,
    revoked_at        datetime(6)   null,
    revoked_reason    varchar(1000) null,
    version           int           not null default 0,
    constraint certificate_code unique (code),
    constraint certificate_number unique (institute_id, number),
    constraint certificate_once unique (enrolment_id),
    key certificate_person (person_id),
    constraint certificate_enrolment foreign key (enrolment_id) references enrolment (id),
    constraint certificate_person foreign key (person_id) references person (id),
    constraint certificate_institute foreign key (institute_id) references institute (id)
);

-- The printed page, kept as it was first printed.
create table certificate_document (
    certificate_id uuid       not null primary key,
    pdf            mediumblob not null,
    digest         char(64)   not null,
    constraint certificate_document_certificate foreign key (certificate_id) references certificate (id)
);

-- The last number given by an institute in a year; a row is held while a certificate is issued, so there are no gaps.
create table certificate_counter (
    institute_id uuid not null,
    year         int  not null,
    last         int  not null,
    primary key (institute_id, year)
);
