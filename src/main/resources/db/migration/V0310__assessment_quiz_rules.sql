-- What a cohort settles for a quiz of its course; what is null is as the quiz says. For minutes and attempts 0 is no limit.
create table quiz_rules (
    cohort_id          uuid         not null,
    quiz_key           varchar(80)  not null,
    opens_at           datetime(6)  null,
    closes_at          datetime(6)  null,
    time_limit_minutes int          null,
    attempts_allowed   int          null,
    wait_minutes       int          not null,
    score_kept         varchar(10)  not null,
    feedback           varchar(20)  not null,
    password_hash      varchar(300) null,
    changed_by         uuid         not null,
    changed_at         datetime(6)  not null,
    version            int          not null,
    primary key (cohort_id, quiz_key),
    constraint quiz_rules_cohort foreign key (cohort_id) references cohort (id),
    constraint quiz_rules_person foreign key (changed_by) references person (id)
);

-- What is otherwise for one person or one group, and why.
create table quiz_exemption (
    id                 uuid         not null primary key,
    cohort_id          uuid         not null,
    quiz_key           varchar(80)  not null,
    person_id          uuid         null,
    group_id           uuid         null,
    opens_at           datetime(6)  null,
    closes_at          datetime(6)  null,
    time_limit_minutes int          null,
    extra_percent      int          null,
    attempts_allowed   int          null,
    password_free      boolean      not null,
    reason             varchar(500) not null,
    given_by           uuid         not null,
    given_at           datetime(6)  not null,
    version            int          not null,
    constraint quiz_exemption_person_once unique (cohort_id, quiz_key, person_id),
    constraint quiz_exemption_group_once unique (cohort_id, quiz_key, group_id),
    constraint quiz_exemption_one check ((person_id is null) <> (group_id is null)),
    constraint quiz_exemption_cohort foreign key (cohort_id) references cohort (id),
    constraint quiz_exemption_person foreign key (person_id) references person (id),
    constraint quiz_exemption_group foreign key (group_id) references learner_group (id) on delete cascade,
    constraint quiz_exemption_giver foreign key (given_by) references person (id)
);
