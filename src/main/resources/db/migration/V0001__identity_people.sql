create table institute (
    id           uuid         not null primary key,
    slug         varchar(80)  not null,
    name         varchar(200) not null,
    language     varchar(35)  not null,
    sign_up_open boolean      not null default false,
    created_at   datetime(6)  not null,
    version      int          not null default 0,
    constraint institute_slug unique (slug)
);

-- A name in a further language; the institute's own name is in institute.
create table institute_name (
    institute_id uuid         not null,
    language     varchar(35)  not null,
    name         varchar(200) not null,
    primary key (institute_id, language),
    constraint institute_name_institute foreign key (institute_id) references institute (id)
);

create table person (
    id               uuid         not null primary key,
    name             varchar(200) not null,
    certificate_name varchar(200) not null,
    created_at       datetime(6)  not null,
    version          int          not null default 0
);

create table account (
    id                  uuid         not null primary key,
    person_id           uuid         not null,
    email               varchar(254) not null,
    password_hash       varchar(255) not null,
    language            varchar(35)  null,
    zone                varchar(64)  not null,
    sign_ins_valid_from datetime(6)  not null,
    created_at          datetime(6)  not null,
    closed_at           datetime(6)  null,
    version             int          not null default 0,
    constraint account_email unique (email),
    constraint account_person foreign key (person_id) references person (id)
);

create table role_grant (
    id         uuid        not null primary key,
    person_id  uuid        not null,
    role       varchar(30) not null,
    scope_kind varchar(20) not null,
    scope_id   uuid        null,
    granted_at datetime(6) not null,
    ended_at   datetime(6) null,
    key role_grant_person (person_id),
    constraint role_grant_person foreign key (person_id) references person (id)
);

-- Append only: the application has no statement that changes or deletes an entry but erasure, which puts a tombstone.
create table audit_entry (
    id           uuid         not null primary key,
    at           datetime(6)  not null,
    actor_id     uuid         null,
    action       varchar(60)  not null,
    subject_kind varchar(40)  not null,
    subject_id   varchar(80)  not null,
    details      longtext     null,
    key audit_entry_subject (subject_kind, subject_id),
    key audit_entry_actor (actor_id),
    key audit_entry_at (at)
);
