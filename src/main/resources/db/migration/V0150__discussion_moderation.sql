-- A hidden post counts as unreadable, like a deleted one, until it is restored: decision 0050.
alter table post
    add column hidden_at     datetime(6)  null,
    add column hidden_by     uuid         null,
    add column hidden_reason varchar(500) null;

alter table discussion
    add column pinned           boolean     not null default false after kind,
    add column locked_at        datetime(6) null,
    add column accepted_post_id uuid        null,
    add column accepted_by      uuid        null,
    add constraint discussion_accepted_post foreign key (accepted_post_id) references post (id),
    add key discussion_order (cohort_id, topic_id, pinned, last_post_at, id),
    add key discussion_waiting (kind, accepted_post_id, cohort_id, last_post_at);

alter table discussion drop key discussion_activity;

-- That somebody finds a post wrong. All open reports of a post are dealt with together.
create table post_report (
    id          uuid          not null primary key,
    post_id     uuid          not null,
    cohort_id   uuid          not null,
    topic_id    uuid          not null,
    reporter_id uuid          not null,
    reason      varchar(500)  not null,
    reported_at datetime(6)   not null,
    outcome     varchar(20)   null,
    note        varchar(500)  null,
    dealt_by    uuid          null,
    dealt_at    datetime(6)   null,
    key post_report_open (cohort_id, dealt_at, reported_at),
    key post_report_post (post_id, dealt_at),
    constraint post_report_post foreign key (post_id) references post (id),
    constraint post_report_reporter foreign key (reporter_id) references person (id)
);
