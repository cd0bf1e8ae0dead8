-- What was said in a topic, woven together by whoever leads it: one text for a topic of a cohort, and what it said before.
create table weaving_post (
    cohort_id  uuid        not null,
    topic_id   uuid        not null,
    version    int         not null,
    written_by uuid        not null,
    written_at datetime(6) not null,
    markdown   mediumtext  not null,
    html       mediumtext  not null,
    removed_at datetime(6) null,
    primary key (cohort_id, topic_id, version),
    constraint weaving_post_cohort foreign key (cohort_id) references cohort (id),
    constraint weaving_post_topic foreign key (topic_id) references topic (id),
    constraint weaving_post_written_by foreign key (written_by) references person (id)
);

create table weaving_link (
    cohort_id uuid not null,
    topic_id  uuid not null,
    version   int  not null,
    number    int  not null,
    post_id   uuid not null,
    primary key (cohort_id, topic_id, version, number),
    constraint weaving_link_weaving foreign key (cohort_id, topic_id, version)
        references weaving_post (cohort_id, topic_id, version),
    constraint weaving_link_post foreign key (post_id) references post (id)
);

-- That somebody who leads its author stands behind a post.
create table post_endorsement (
    post_id     uuid        not null,
    person_id   uuid        not null,
    endorsed_at datetime(6) not null,
    primary key (post_id, person_id),
    constraint post_endorsement_post foreign key (post_id) references post (id),
    constraint post_endorsement_person foreign key (person_id) references person (id)
);
