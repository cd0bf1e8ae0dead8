-- An essay is longer than a choice; hints are told and paid for; what somebody has to mark waits.
alter table given_question
    modify response longtext null,
    add hints int not null default 0,
    add waiting boolean not null default false,
    add scored_by uuid null,
    add constraint given_question_scored_by foreign key (scored_by) references question_version (id);

alter table attempt
    add waiting boolean not null default false,
    add key attempt_waiting (waiting, cohort_id, submitted_at);

-- What somebody thinks of an essay, kept while it is being written; it counts from marked_at on.
create table essay_marking (
    given_question_id uuid          not null primary key,
    levels            longtext      not null,
    points            decimal(9, 3) null,
    comment           longtext      not null,
    marked_by         uuid          not null,
    saved_at          datetime(6)   not null,
    marked_at         datetime(6)   null,
    version           int           not null,
    constraint essay_marking_question foreign key (given_question_id) references given_question (id),
    constraint essay_marking_person foreign key (marked_by) references person (id)
);
