-- visible_count and the two counts of discussion_reading are kept along, so that what is unread is a subtraction: decision 0050.
create table discussion (
    id            uuid         not null primary key,
    cohort_id     uuid         not null,
    topic_id      uuid         not null,
    kind          varchar(20)  not null,
    title         varchar(200) not null,
    prompt_id     varchar(80)  null,
    opened_by     uuid         not null,
    opened_at     datetime(6)  not null,
    post_count    int          not null,
    visible_count int          not null,
    last_post_at  datetime(6)  not null,
    last_post_by  uuid         not null,
    version       int          not null default 0,
    key discussion_activity (cohort_id, topic_id, last_post_at, id),
    key discussion_prompt (cohort_id, topic_id, prompt_id),
    constraint discussion_cohort foreign key (cohort_id) references cohort (id),
    constraint discussion_topic foreign key (topic_id) references topic (id),
    constraint discussion_opened_by foreign key (opened_by) references person (id)
);

-- addressed_to_id is whom the post answers: the author of the post replied to, otherwise who opened the discussion.
create table post (
    id              uuid        not null primary key,
    discussion_id   uuid        not null,
    position        int         not null,
    author_id       uuid        not null,
    reply_to_id     uuid        null,
    addressed_to_id uuid        null,
    send_key        uuid        not null,
    markdown        mediumtext  not null,
    html            mediumtext  not null,
    posted_at       datetime(6) not null,
    edited_at       datetime(6) null,
    deleted_at      datetime(6) null,
    deleted_by      uuid        null,
    version         int         not null default 0,
    constraint post_position unique (discussion_id, position),
    constraint post_sent_once unique (author_id, send_key),
    key post_author (author_id, posted_at),
    key post_addressed_to (addressed_to_id, posted_at),
    constraint post_discussion foreign key (discussion_id) references discussion (id),
    constraint post_author foreign key (author_id) references person (id),
    constraint post_reply_to foreign key (reply_to_id) references post (id)
);

-- What a post said before it was edited.
create table post_revision (
    post_id    uuid         not null,
    number     int          not null,
    title      varchar(200) null,
    markdown   mediumtext   not null,
    written_at datetime(6)  not null,
    primary key (post_id, number),
    constraint post_revision_post foreign key (post_id) references post (id)
);

-- How far a person has read, and how many posts of others lie before that; mine counts the person's own in the discussion.
create table discussion_reading (
    discussion_id uuid not null,
    person_id     uuid not null,
    last_position int  not null,
    seen          int  not null,
    mine          int  not null,
    primary key (discussion_id, person_id),
    key discussion_reading_person (person_id, mine),
    constraint discussion_reading_discussion foreign key (discussion_id) references discussion (id),
    constraint discussion_reading_person foreign key (person_id) references person (id)
);

-- place_id is a topic, a discussion or a post, as the kind says.
create table post_draft (
    person_id   uuid         not null,
    cohort_id   uuid         not null,
    kind        varchar(20)  not null,
    place_id    uuid         not null,
    title       varchar(200) not null,
    markdown    mediumtext   not null,
    question    boolean      not null,
    prompt_id   varchar(80)  null,
    reply_to_id uuid         null,
    send_key    uuid         not null,
    updated_at  datetime(6)  not null,
    primary key (person_id, cohort_id, kind, place_id),
    constraint post_draft_person foreign key (person_id) references person (id),
    constraint post_draft_cohort foreign key (cohort_id) references cohort (id)
);
