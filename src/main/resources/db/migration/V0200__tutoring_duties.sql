-- Days are those of UTC, both included. A duty that ended early keeps how, and who took over: successor_id.
-- A group may be deleted once it is empty; a duty for it then leads nobody, so group_id is no foreign key.
create table facilitation_duty (
    id           uuid          not null primary key,
    cohort_id    uuid          not null,
    topic_id     uuid          not null,
    group_id     uuid          null,
    person_id    uuid          not null,
    from_day     date          not null,
    to_day       date          not null,
    note         varchar(4000) null,
    given_by     uuid          not null,
    given_at     datetime(6)   not null,
    ending       varchar(20)   null,
    ended_at     datetime(6)   null,
    ended_by     uuid          null,
    successor_id uuid          null,
    version      int           not null default 0,
    key facilitation_duty_place (cohort_id, topic_id, to_day),
    key facilitation_duty_person (person_id, to_day),
    constraint facilitation_duty_cohort foreign key (cohort_id) references cohort (id),
    constraint facilitation_duty_topic foreign key (topic_id) references topic (id),
    constraint facilitation_duty_person foreign key (person_id) references person (id),
    constraint facilitation_duty_successor foreign key (successor_id) references facilitation_duty (id)
);
