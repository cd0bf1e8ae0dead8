-- A chat hour is a discussion of the kind CHAT whose lines are its posts: decision 0285. One row for each week of a series.
create table chat_hour (
    discussion_id uuid        not null primary key,
    series_id     uuid        not null,
    cohort_id     uuid        not null,
    topic_id      uuid        not null,
    starts_at     datetime(6) not null,
    ends_at       datetime(6) not null,
    cancelled_at  datetime(6) null,
    cancelled_by  uuid        null,
    key chat_hour_topic (cohort_id, topic_id, starts_at),
    key chat_hour_series (series_id, starts_at),
    constraint chat_hour_discussion foreign key (discussion_id) references discussion (id),
    constraint chat_hour_cancelled_by foreign key (cancelled_by) references person (id)
);

-- What the members of a cohort were told of it: that it is planned, or will not be. weeks counts those that it is said of.
create table chat_told (
    item_id       uuid        not null primary key,
    discussion_id uuid        not null,
    cancelled     boolean     not null,
    weeks         int         not null,
    told_at       datetime(6) not null,
    constraint chat_told_hour foreign key (discussion_id) references chat_hour (discussion_id)
);
