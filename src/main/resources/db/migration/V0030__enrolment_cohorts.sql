create table cohort (
    id                uuid         not null primary key,
    course_id         uuid         not null,
    course_version_id uuid         not null,
    institute_id      uuid         not null,
    name              varchar(200) null,
    language          varchar(35)  null,
    region            varchar(200) null,
    starts_on         date         null,
    ends_on           date         null,
    seats             int          null,
    admission         varchar(20)  not null,
    enrolment_key     varchar(80)  null,
    standing          boolean      not null default false,
    created_at        datetime(6)  not null,
    closed_at         datetime(6)  null,
    version           int          not null default 0,
    key cohort_course (course_id, standing),
    constraint cohort_course foreign key (course_id) references course (id),
    constraint cohort_version foreign key (course_version_id) references course_version (id),
    constraint cohort_institute foreign key (institute_id) references institute (id)
);

create table learner_group (
    id        uuid         not null primary key,
    cohort_id uuid         not null,
    name      varchar(100) not null,
    constraint learner_group_name unique (cohort_id, name),
    constraint learner_group_cohort foreign key (cohort_id) references cohort (id)
);

create table enrolment (
    id           uuid        not null primary key,
    cohort_id    uuid        not null,
    person_id    uuid        not null,
    group_id     uuid        null,
    status       varchar(20) not null,
    applied_at   datetime(6) not null,
    enrolled_at  datetime(6) null,
    withdrawn_at datetime(6) null,
    completed_at datetime(6) null,
    version      int         not null default 0,
    constraint enrolment_person_once unique (cohort_id, person_id),
    key enrolment_person (person_id, status),
    constraint enrolment_cohort foreign key (cohort_id) references cohort (id),
    constraint enrolment_person foreign key (person_id) references person (id),
    constraint enrolment_group foreign key (group_id) references learner_group (id)
);
