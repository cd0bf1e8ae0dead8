-- Whether an attempt that was scored again passed by it; what its learner was told says so.
alter table regraded_attempt add passed_now boolean not null default false;

-- What a learner was told of a decision about late answers.
create table late_decision_told (
    item_id      uuid          not null primary key,
    attempt_id   uuid          not null,
    taken        int           not null,
    left_out     int           not null,
    before_score decimal(9, 3) not null,
    after_score  decimal(9, 3) not null,
    passed_now   boolean       not null,
    told_at      datetime(6)   not null,
    constraint late_decision_attempt foreign key (attempt_id) references attempt (id)
);

-- Who was told last that late answers to a quiz wait; nobody is told again before having looked.
create table late_waiting_told (
    cohort_id uuid        not null,
    quiz_key  varchar(80) not null,
    person_id uuid        not null,
    item_id   uuid        not null,
    told_at   datetime(6) not null,
    looked_at datetime(6) null,
    primary key (cohort_id, quiz_key, person_id),
    unique key late_waiting_item (item_id),
    constraint late_waiting_cohort foreign key (cohort_id) references cohort (id),
    constraint late_waiting_person foreign key (person_id) references person (id)
);
