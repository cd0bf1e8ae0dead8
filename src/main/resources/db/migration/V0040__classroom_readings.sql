-- That a learner says of a topic that it is read.
create table topic_reading (
    cohort_id uuid        not null,
    person_id uuid        not null,
    topic_id  uuid        not null,
    read_at   datetime(6) not null,
    primary key (cohort_id, person_id, topic_id),
    constraint topic_reading_cohort foreign key (cohort_id) references cohort (id),
    constraint topic_reading_person foreign key (person_id) references person (id),
    constraint topic_reading_topic foreign key (topic_id) references topic (id)
);

-- Where in a cohort a person was last, to go on from there.
create table last_place (
    cohort_id  uuid        not null,
    person_id  uuid        not null,
    topic_id   uuid        not null,
    visited_at datetime(6) not null,
    primary key (cohort_id, person_id),
    constraint last_place_cohort foreign key (cohort_id) references cohort (id),
    constraint last_place_person foreign key (person_id) references person (id),
    constraint last_place_topic foreign key (topic_id) references topic (id)
);
