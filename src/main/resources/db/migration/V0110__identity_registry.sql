-- What an institute keeps of a person it knows: contact and categories are of the institute, the name is the person's.
create table institute_person (
    institute_id uuid         not null,
    person_id    uuid         not null,
    email        varchar(254) null,
    phone        varchar(40)  null,
    phone_key    varchar(20)  null,
    organisation varchar(200) null,
    sector       varchar(80)  null,
    district     varchar(80)  null,
    sex          varchar(80)  null,
    birth_year   int          null,
    consent_on   date         null,
    consent_text varchar(80)  null,
    known_since  datetime(6)  not null,
    version      int          not null default 0,
    primary key (institute_id, person_id),
    key institute_person_person (person_id),
    key institute_person_email (institute_id, email),
    key institute_person_phone (institute_id, phone_key),
    constraint institute_person_institute foreign key (institute_id) references institute (id),
    constraint institute_person_person foreign key (person_id) references person (id)
);

-- The values an institute offers for a category. Without rows for a category the usual ones hold; "not stated" is no row.
create table category_value (
    institute_id uuid         not null,
    category     varchar(20)  not null,
    code         varchar(80)  not null,
    label        varchar(80)  null,
    position     int          not null,
    primary key (institute_id, category, code),
    constraint category_value_institute foreign key (institute_id) references institute (id)
);

-- Where there is one institute only, everybody is known to it.
insert into institute_person (institute_id, person_id, known_since)
select i.id, p.id, p.created_at from person p join institute i on (select count(*) from institute) = 1;

create index person_name on person (name);
