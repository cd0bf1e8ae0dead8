-- What became of a duty, counted once after its last day; whoever stores it writes the mail. No percentage where few people
-- would show through it.
create table duty_account (
    duty_id        uuid        not null primary key,
    person_id      uuid        not null,
    cohort_id      uuid        not null,
    topic_id       uuid        not null,
    from_day       date        not null,
    to_day         date        not null,
    questions      int         not null,
    answered       int         not null,
    median_minutes int         null,
    took_part      int         not null,
    learners       int         not null,
    across_percent int         null,
    counted_at     datetime(6) not null,
    key duty_account_person (person_id, to_day),
    constraint duty_account_person foreign key (person_id) references person (id),
    constraint duty_account_cohort foreign key (cohort_id) references cohort (id)
);
