-- Questions of an institute, beside those that belong to a quiz of a course.
create table question_bank (
    id           uuid         not null primary key,
    institute_id uuid         not null,
    name         varchar(200) not null,
    -- of the questions that are written or brought in here
    language     varchar(35)  not null,
    -- whether authors of single courses of the institute may use it, too
    shared       boolean      not null default false,
    created_at   datetime(6)  not null,
    deleted_at   datetime(6)  null,
    key question_bank_institute (institute_id),
    constraint question_bank_institute foreign key (institute_id) references institute (id)
);

create table bank_category (
    id          uuid         not null primary key,
    bank_id     uuid         not null,
    parent_id   uuid         null,
    name        varchar(200) not null,
    -- of the names from the top, so that a path is there once
    path_digest char(64)     not null,
    constraint bank_category_once unique (bank_id, path_digest),
    constraint bank_category_bank foreign key (bank_id) references question_bank (id),
    constraint bank_category_parent foreign key (parent_id) references bank_category (id)
);

-- A question belongs to a quiz of a course, or to a bank; its versions are kept in the same way.
alter table question
    modify course_id uuid null,
    modify quiz_key varchar(80) null,
    modify question_key varchar(80) null;

create table bank_question (
    question_id       uuid         not null primary key,
    bank_id           uuid         not null,
    category_id       uuid         null,
    -- by which the platform it came from knows it
    external_id       varchar(200) character set utf8mb4 collate utf8mb4_bin null,
    name              varchar(200) not null,
    type              varchar(20)  not null,
    -- what it asks, without marks, to be searched
    words             text         not null,
    newest_version_id uuid         not null,
    changed_at        datetime(6)  not null,
    deleted_at        datetime(6)  null,
    constraint bank_question_external unique (bank_id, external_id),
    key bank_question_list (bank_id, deleted_at, name),
    key bank_question_category (category_id),
    constraint bank_question_question foreign key (question_id) references question (id),
    constraint bank_question_bank foreign key (bank_id) references question_bank (id),
    constraint bank_question_category foreign key (category_id) references bank_category (id),
    constraint bank_question_newest foreign key (newest_version_id) references question_version (id)
);

create table bank_tag (
    question_id uuid not null,
    tag         varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (question_id, tag),
    constraint bank_tag_question foreign key (question_id) references bank_question (question_id)
);

-- Addressed by what is in it, as figures of courses are.
create table bank_media (
    digest     char(64)     not null primary key,
    name       varchar(200) not null,
    media_type varchar(40)  not null,
    width      int          not null,
    height     int          not null,
    content    mediumblob   not null
);
