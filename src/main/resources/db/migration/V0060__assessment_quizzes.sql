-- A quiz of one course version, unchangeable like it. Its key ties it to the same quiz of other versions.
create table quiz (
    id                 uuid        not null primary key,
    course_version_id  uuid        not null,
    quiz_key           varchar(80) not null,
    position           int         not null,
    topic_id           uuid        not null,
    language           varchar(35) not null,
    pass_mark          int         not null,
    attempts_allowed   int         null,
    time_limit_minutes int         null,
    constraint quiz_key_once unique (course_version_id, quiz_key),
    key quiz_topic (topic_id),
    constraint quiz_course_version foreign key (course_version_id) references course_version (id),
    constraint quiz_topic foreign key (topic_id) references topic (id)
);

create table quiz_text (
    quiz_id    uuid         not null,
    language   varchar(35)  not null,
    title      varchar(300) not null,
    unreviewed boolean      not null,
    primary key (quiz_id, language),
    constraint quiz_text_quiz foreign key (quiz_id) references quiz (id)
);

-- A question through all its versions. It belongs to a quiz of a course.
create table question (
    id           uuid        not null primary key,
    course_id    uuid        not null,
    quiz_key     varchar(80) not null,
    question_key varchar(80) not null,
    constraint question_key_once unique (course_id, quiz_key, question_key),
    constraint question_course foreign key (course_id) references course (id)
);

-- What a question said and what was right, unchangeable; course versions share it while it stays the same.
create table question_version (
    id          uuid        not null primary key,
    question_id uuid        not null,
    number      int         not null,
    kind        varchar(20) not null,
    points      int         not null,
    content     longtext    not null,
    digest      char(64)    not null,
    constraint question_version_number unique (question_id, number),
    constraint question_version_question foreign key (question_id) references question (id)
);

create table quiz_question (
    quiz_id             uuid not null,
    position            int  not null,
    question_version_id uuid not null,
    primary key (quiz_id, position),
    constraint quiz_question_quiz foreign key (quiz_id) references quiz (id),
    constraint quiz_question_version foreign key (question_version_id) references question_version (id)
);

-- The quiz key stands here too, so that attempts count for the quiz when a cohort moves to a newer course version.
create table attempt (
    id           uuid          not null primary key,
    quiz_id      uuid          not null,
    quiz_key     varchar(80)   not null,
    cohort_id    uuid          not null,
    person_id    uuid          not null,
    number       int           not null,
    pass_mark    int           not null,
    started_at   datetime(6)   not null,
    deadline     datetime(6)   null,
    submitted_at datetime(6)   null,
    ended_by     varchar(10)   null,
    score        decimal(9, 3) null,
    max_score    decimal(9, 3) not null,
    passed       boolean       not null,
    version      int           not null,
    constraint attempt_number unique (cohort_id, person_id, quiz_key, number),
    key attempt_running (submitted_at, deadline),
    key attempt_person (person_id, submitted_at),
    constraint attempt_quiz foreign key (quiz_id) references quiz (id),
    constraint attempt_cohort foreign key (cohort_id) references cohort (id),
    constraint attempt_person foreign key (person_id) references person (id)
);

-- A question as an attempt was given it, with the answer as it stands.
create table given_question (
    id                  uuid          not null primary key,
    attempt_id          uuid          not null,
    question_version_id uuid          not null,
    position            int           not null,
    points              int           not null,
    response            varchar(4000) null,
    sequence_number     bigint        not null,
    saved_at            datetime(6)   null,
    score               decimal(9, 3) null,
    constraint given_question_once unique (attempt_id, question_version_id),
    constraint given_question_attempt foreign key (attempt_id) references attempt (id),
    constraint given_question_version foreign key (question_version_id) references question_version (id)
);
