-- Short answers to posts: each person gives one of each kind to a post.
create table post_reaction (
    post_id    uuid        not null,
    kind       varchar(20) not null,
    person_id  uuid        not null,
    reacted_at datetime(6) not null,
    primary key (post_id, kind, person_id),
    key post_reaction_person (person_id),
    constraint post_reaction_post foreign key (post_id) references post (id),
    constraint post_reaction_person foreign key (person_id) references person (id)
);

-- How often posts to read in the discussion were found helpful, kept along because lists are ordered by it.
alter table discussion
    add column helpful_count int not null default 0 after visible_count,
    add key discussion_helpful (cohort_id, topic_id, pinned, helpful_count, last_post_at, id);
