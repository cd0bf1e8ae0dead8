-- That a course version trains the trainers of another course, named by its slug as in course.yaml.
create table trainer_course (
    course_version_id uuid        not null primary key,
    trains_for        varchar(80) not null,
    valid_months      int         null,
    key trainer_course_for (trains_for),
    constraint trainer_course_version foreign key (course_version_id) references course_version (id)
);

create table trainer_qualification (
    id            uuid          not null primary key,
    person_id     uuid          not null,
    course_id     uuid          not null,
    scope_kind    varchar(20)   not null,
    scope_id      uuid          not null,
    first_trainer boolean       not null,
    granted_at    datetime(6)   not null,
    granted_by    uuid          null,
    reason        varchar(1000) null,
    evidence      varchar(80)   null,
    expires_at    datetime(6)   null,
    ended_at      datetime(6)   null,
    ended_reason  varchar(1000) null,
    version       int           not null default 0,
    constraint trainer_qualification_once unique (person_id, course_id, evidence),
    key trainer_qualification_course (course_id),
    constraint trainer_qualification_person foreign key (person_id) references person (id),
    constraint trainer_qualification_course foreign key (course_id) references course (id)
);

-- A run that a trainer gives: a cohort, or a meeting with people from a list.
create table training (
    id           uuid          not null primary key,
    course_id    uuid          not null,
    institute_id uuid          not null,
    programme_id uuid          null,
    cohort_id    uuid          null,
    name         varchar(200)  not null,
    place        varchar(200)  null,
    starts_on    date          not null,
    ends_on      date          not null,
    hours        decimal(6, 1) null,
    opened_at    datetime(6)   not null,
    cancelled_at datetime(6)   null,
    version      int           not null default 0,
    constraint training_cohort_once unique (cohort_id),
    key training_course (course_id),
    constraint training_course foreign key (course_id) references course (id),
    constraint training_institute foreign key (institute_id) references institute (id),
    constraint training_programme foreign key (programme_id) references programme (id),
    constraint training_cohort foreign key (cohort_id) references cohort (id)
);

create table training_trainer (
    training_id uuid        not null,
    person_id   uuid        not null,
    part        varchar(20) not null,
    position    int         not null,
    primary key (training_id, person_id),
    key training_trainer_person (person_id),
    constraint training_trainer_training foreign key (training_id) references training (id),
    constraint training_trainer_person foreign key (person_id) references person (id)
);

-- Who took part in a training without a cohort; of a training with one, its enrolments tell.
create table training_participant (
    training_id  uuid        not null,
    person_id    uuid        not null,
    entered_at   datetime(6) not null,
    completed_at datetime(6) null,
    primary key (training_id, person_id),
    key training_participant_person (person_id),
    constraint training_participant_training foreign key (training_id) references training (id),
    constraint training_participant_person foreign key (person_id) references person (id)
);
