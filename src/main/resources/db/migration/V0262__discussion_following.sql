-- What a person has chosen to hear of a cohort, one of its topics, or a discussion. place_id is one of these, as the kind says.
create table discussion_follow (
    person_id  uuid        not null,
    cohort_id  uuid        not null,
    kind       varchar(20) not null,
    place_id   uuid        not null,
    level      varchar(20) not null,
    chosen_at  datetime(6) not null,
    primary key (person_id, cohort_id, place_id),
    key discussion_follow_place (cohort_id, place_id),
    constraint discussion_follow_person foreign key (person_id) references person (id),
    constraint discussion_follow_cohort foreign key (cohort_id) references cohort (id)
);
