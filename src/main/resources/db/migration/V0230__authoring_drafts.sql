-- What files of published courses hold, kept once however many versions share it.
create table source_content (
    digest  char(64)   not null primary key,
    content mediumblob not null
);

-- The files that a published course version was made from, by their path in the folder of the curriculum.
create table course_source (
    course_version_id uuid         not null,
    path              varchar(500) not null collate utf8mb4_bin,
    digest            char(64)     not null,
    primary key (course_version_id, path),
    constraint course_source_version foreign key (course_version_id) references course_version (id),
    constraint course_source_content foreign key (digest) references source_content (digest)
);

-- The files that stand in the folder of a curriculum itself. They say what it is called and belong to no course version.
create table curriculum_source (
    institute_id uuid         not null,
    curriculum   varchar(80)  not null,
    path         varchar(500) not null collate utf8mb4_bin,
    digest       char(64)     not null,
    primary key (institute_id, curriculum, path),
    constraint curriculum_source_institute foreign key (institute_id) references institute (id),
    constraint curriculum_source_content foreign key (digest) references source_content (digest)
);

-- The next version of a course while it is written. One at a time is open for each course.
create table course_draft (
    id             uuid         not null primary key,
    institute_id   uuid         not null,
    curriculum     varchar(80)  not null,
    course         varchar(80)  not null,
    course_id      uuid         null,
    based_on       uuid         null,
    folder         varchar(200) not null,
    language       varchar(35)  not null,
    title          varchar(200) not null,
    edits          int          not null default 0,
    opened_at      datetime(6)  not null,
    opened_by      uuid         not null,
    last_edited_at datetime(6)  not null,
    last_edited_by uuid         not null,
    constraint course_draft_once unique (course),
    constraint course_draft_institute foreign key (institute_id) references institute (id),
    constraint course_draft_course foreign key (course_id) references course (id),
    constraint course_draft_based_on foreign key (based_on) references course_version (id),
    constraint course_draft_opened_by foreign key (opened_by) references person (id),
    constraint course_draft_last_edited_by foreign key (last_edited_by) references person (id)
);

-- A file of a draft. The version counts its changes, so that two who write do not overwrite each other.
create table draft_file (
    draft_id    uuid         not null,
    path        varchar(500) not null collate utf8mb4_bin,
    content     mediumblob   not null,
    digest      char(64)     not null,
    base_digest char(64)     null,
    version     int          not null,
    changed_at  datetime(6)  not null,
    changed_by  uuid         not null,
    primary key (draft_id, path),
    constraint draft_file_draft foreign key (draft_id) references course_draft (id) on delete cascade,
    constraint draft_file_changed_by foreign key (changed_by) references person (id)
);

-- What others say of a draft: a request for review, a comment, an approval of the state it had then.
create table draft_review (
    id       uuid          not null primary key,
    draft_id uuid          not null,
    kind     varchar(20)   not null,
    text     varchar(4000) not null,
    edits    int           not null,
    said_at  datetime(6)   not null,
    said_by  uuid          not null,
    key draft_review_draft (draft_id, said_at),
    constraint draft_review_draft foreign key (draft_id) references course_draft (id) on delete cascade,
    constraint draft_review_said_by foreign key (said_by) references person (id)
);
