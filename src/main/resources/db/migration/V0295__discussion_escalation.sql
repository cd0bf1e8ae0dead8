-- That a question that has waited since then was brought before somebody: whoever notes it first writes the mails, nobody else.
create table question_escalation (
    discussion_id uuid        not null,
    since         datetime(6) not null,
    step          varchar(20) not null,
    escalated_at  datetime(6) not null,
    told          int         not null,
    primary key (discussion_id, since, step),
    constraint question_escalation_discussion foreign key (discussion_id) references discussion (id)
);
