-- Pages that institutes design. Versions are never changed and never deleted: what was issued is printed by them.
create table certificate_template (
    id           uuid         not null primary key,
    institute_id uuid         not null,
    name         varchar(100) not null,
    kind         varchar(20)  not null,
    -- The number of the version that certificates are printed with; none until one was published
    published    int          null,
    made_at      datetime(6)  not null,
    retired_at   datetime(6)  null,
    constraint certificate_template_institute foreign key (institute_id) references institute (id)
);

create table certificate_template_version (
    id          uuid        not null primary key,
    template_id uuid        not null,
    number      int         not null,
    design      mediumtext  not null,
    written_by  uuid        null,
    written_at  datetime(6) not null,
    constraint certificate_template_version_number unique (template_id, number),
    constraint certificate_template_version_template foreign key (template_id) references certificate_template (id),
    constraint certificate_template_version_writer foreign key (written_by) references person (id)
);

-- Logos, seals and signatures, made anew from what was brought.
create table certificate_picture (
    institute_id uuid        not null,
    digest       char(64)    not null,
    png          mediumblob  not null,
    added_at     datetime(6) not null,
    primary key (institute_id, digest),
    key certificate_picture_digest (digest),
    constraint certificate_picture_institute foreign key (institute_id) references institute (id)
);

-- What a template serves: one cohort, one course, or with neither all of the institute. One template of a kind for each.
create table certificate_template_use (
    institute_id uuid        not null,
    kind         varchar(20) not null,
    -- The cohort or the course; the institute where it is neither, because a key may hold no null
    place_id     uuid        not null,
    place        varchar(10) not null,
    template_id  uuid        not null,
    primary key (institute_id, kind, place_id),
    constraint certificate_template_use_template foreign key (template_id) references certificate_template (id)
);

-- A person may have one certificate of each kind for an enrolment. What a template may state is kept as it stood.
alter table certificate
    add column kind varchar(20) not null default 'COMPLETION',
    add column template_version_id uuid null,
    add column score decimal(5, 2) null,
    add column from_day date null,
    add column until_day date null,
    -- A trainer's certificate stands in the place of one of completion
    add column once_as varchar(20) as (if(kind = 'TRAINER', 'COMPLETION', kind)) virtual,
    add constraint certificate_template_version foreign key (template_version_id)
        references certificate_template_version (id),
    add constraint certificate_of_enrolment_and_kind_once unique (enrolment_id, once_as, stands);
alter table certificate drop key certificate_of_enrolment_once;

alter table certificate_waiting
    add column kind varchar(20) not null default 'COMPLETION',
    add constraint certificate_waiting_enrolment_and_kind unique (enrolment_id, kind);
alter table certificate_waiting drop key certificate_waiting_enrolment;
