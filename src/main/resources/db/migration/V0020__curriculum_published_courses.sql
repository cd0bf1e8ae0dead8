create table curriculum (
    id           uuid        not null primary key,
    institute_id uuid        not null,
    slug         varchar(80) not null,
    language     varchar(35) not null,
    created_at   datetime(6) not null,
    constraint curriculum_slug unique (institute_id, slug),
    constraint curriculum_institute foreign key (institute_id) references institute (id)
);

create table curriculum_text (
    curriculum_id uuid          not null,
    language      varchar(35)   not null,
    title         varchar(200)  not null,
    summary       varchar(2000) not null,
    unreviewed    boolean       not null,
    primary key (curriculum_id, language),
    constraint curriculum_text_curriculum foreign key (curriculum_id) references curriculum (id)
);

create table course (
    id                uuid        not null primary key,
    curriculum_id     uuid        not null,
    institute_id      uuid        not null,
    slug              varchar(80) not null,
    newest_version_id uuid        null,
    created_at        datetime(6) not null,
    version           int         not null default 0,
    constraint course_slug unique (slug),
    constraint course_curriculum foreign key (curriculum_id) references curriculum (id),
    constraint course_institute foreign key (institute_id) references institute (id)
);

-- A published version and everything that hangs on it never changes.
create table course_version (
    id             uuid          not null primary key,
    course_id      uuid          not null,
    number         int           not null,
    language       varchar(35)   not null,
    hours          decimal(6, 1) not null,
    content_digest char(64)      not null,
    published_at   datetime(6)   not null,
    published_by   uuid          null,
    constraint course_version_number unique (course_id, number),
    constraint course_version_course foreign key (course_id) references course (id)
);

create table course_text (
    course_version_id uuid          not null,
    language          varchar(35)   not null,
    title             varchar(200)  not null,
    summary           varchar(2000) not null,
    description_html  mediumtext    null,
    audience          varchar(2000) null,
    unreviewed        boolean       not null,
    primary key (course_version_id, language),
    constraint course_text_version foreign key (course_version_id) references course_version (id)
);

create table course_module (
    course_version_id uuid        not null,
    slug              varchar(80) not null,
    position          int         not null,
    primary key (course_version_id, slug),
    constraint course_module_version foreign key (course_version_id) references course_version (id)
);

create table course_module_text (
    course_version_id uuid          not null,
    module_slug       varchar(80)   not null,
    language          varchar(35)   not null,
    title             varchar(200)  not null,
    summary           varchar(2000) null,
    unreviewed        boolean       not null,
    primary key (course_version_id, module_slug, language),
    constraint course_module_text_module foreign key (course_version_id, module_slug)
        references course_module (course_version_id, slug)
);

-- A topic lives through all versions of its course; what it says is in topic_text.
create table topic (
    id        uuid        not null primary key,
    course_id uuid        not null,
    slug      varchar(80) not null,
    constraint topic_slug unique (course_id, slug),
    constraint topic_course foreign key (course_id) references course (id)
);

create table topic_version (
    course_version_id uuid        not null,
    topic_id          uuid        not null,
    module_slug       varchar(80) not null,
    position          int         not null,
    minutes           int         null,
    primary key (course_version_id, topic_id),
    constraint topic_version_topic foreign key (topic_id) references topic (id),
    constraint topic_version_module foreign key (course_version_id, module_slug)
        references course_module (course_version_id, slug)
);

create table topic_text (
    course_version_id uuid          not null,
    topic_id          uuid          not null,
    language          varchar(35)   not null,
    title             varchar(200)  not null,
    summary           varchar(2000) null,
    html              mediumtext    not null,
    headings          longtext      not null,
    prompts           longtext      not null,
    unreviewed        boolean       not null,
    primary key (course_version_id, topic_id, language),
    constraint topic_text_topic foreign key (course_version_id, topic_id)
        references topic_version (course_version_id, topic_id)
);

-- Addressed by what is in it, so versions share the figures that did not change.
create table figure (
    digest     char(64)     not null primary key,
    media_type varchar(80)  not null,
    width      int          null,
    height     int          null,
    content    mediumblob   not null
);
