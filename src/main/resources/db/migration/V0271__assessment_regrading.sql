-- Scores that were counted again by a later version of a question, by whom and why.
create table regrading (
    id                  uuid         not null primary key,
    cohort_id           uuid         not null,
    question_id         uuid         not null,
    question_version_id uuid         not null,
    reason              varchar(500) not null,
    attempts            int          not null,
    changed             int          not null,
    confirmed_by        uuid         not null,
    confirmed_at        datetime(6)  not null,
    key regrading_cohort (cohort_id, confirmed_at),
    constraint regrading_cohort foreign key (cohort_id) references cohort (id),
    constraint regrading_question foreign key (question_id) references question (id),
    constraint regrading_version foreign key (question_version_id) references question_version (id),
    constraint regrading_person foreign key (confirmed_by) references person (id)
);

-- What a score was before and became.
create table regraded_attempt (
    regrading_id uuid          not null,
    attempt_id   uuid          not null,
    before_score decimal(9, 3) not null,
    after_score  decimal(9, 3) not null,
    primary key (regrading_id, attempt_id),
    constraint regraded_attempt_regrading foreign key (regrading_id) references regrading (id),
    constraint regraded_attempt_attempt foreign key (attempt_id) references attempt (id)
);
