-- The words of the lesson that a discussion hangs on: decision 0280. Places count UTF-16 code units of a block's text.
-- The place is one in course_version_id; tried_version_id is the newest version it was looked for in. The first_ columns say
-- what was selected when the discussion began. Cohort and topic are those of the discussion.
create table discussion_anchor (
    discussion_id    uuid          not null primary key,
    cohort_id        uuid          not null,
    topic_id         uuid          not null,
    state            varchar(20)   not null,
    language         varchar(35)   not null,
    course_version_id uuid         not null,
    tried_version_id uuid          not null,
    start_block      varchar(80)   not null,
    start_at         int           not null,
    end_block        varchar(80)   not null,
    end_at           int           not null,
    exact            varchar(4000) not null,
    prefix           varchar(64)   not null,
    suffix           varchar(64)   not null,
    first_exact      varchar(4000) not null,
    first_version_id uuid          not null,
    placed_at        datetime(6)   not null,
    placed_by        uuid          null,
    version          int           not null default 0,
    key discussion_anchor_place (cohort_id, topic_id, state),
    key discussion_anchor_tried (cohort_id, tried_version_id),
    constraint discussion_anchor_discussion foreign key (discussion_id) references discussion (id),
    constraint discussion_anchor_version foreign key (course_version_id) references course_version (id),
    constraint discussion_anchor_placed_by foreign key (placed_by) references person (id)
);

-- What was selected in the lesson when the draft was begun, as JSON.
alter table post_draft add column words longtext null;
