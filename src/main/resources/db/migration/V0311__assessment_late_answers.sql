-- An answer that came when the time of its attempt and the grace were over: kept beside the attempt until somebody decides.
create table late_answer (
    attempt_id          uuid         not null,
    question_version_id uuid         not null,
    response            longtext     not null,
    sequence_number     bigint       not null,
    arrived_at          datetime(6)  not null,
    taken               boolean      null,
    reason              varchar(500) null,
    decided_by          uuid         null,
    decided_at          datetime(6)  null,
    primary key (attempt_id, question_version_id),
    key late_answer_undecided (decided_at),
    constraint late_answer_question foreign key (attempt_id, question_version_id)
        references given_question (attempt_id, question_version_id),
    constraint late_answer_person foreign key (decided_by) references person (id)
);

-- When a learner first saw the feedback of an attempt that the server had ended, so that it shows what was answered after that.
alter table attempt add feedback_seen_at datetime(6) null;
