-- What somebody wrote who asked to take part, and what staff decided.
create table application (
    enrolment_id uuid          not null primary key,
    motivation   longtext      not null,
    reason       varchar(1000) null,
    decided_at   datetime(6)   null,
    decided_by   uuid          null,
    constraint application_enrolment foreign key (enrolment_id) references enrolment (id) on delete cascade,
    constraint application_decided_by foreign key (decided_by) references person (id)
);

-- A mail that lets its reader into a cohort; only the hash of the link's secret is kept.
create table invitation (
    id          uuid         not null primary key,
    cohort_id   uuid         not null,
    email       varchar(254) not null,
    token_hash  varchar(64)  not null,
    invited_by  uuid         not null,
    created_at  datetime(6)  not null,
    expires_at  datetime(6)  not null,
    revoked_at  datetime(6)  null,
    accepted_at datetime(6)  null,
    accepted_by uuid         null,
    constraint invitation_token unique (token_hash),
    key invitation_cohort (cohort_id, created_at),
    key invitation_email (email),
    constraint invitation_cohort foreign key (cohort_id) references cohort (id),
    constraint invitation_invited_by foreign key (invited_by) references person (id),
    constraint invitation_accepted_by foreign key (accepted_by) references person (id)
);

create index enrolment_cohort_status on enrolment (cohort_id, status, applied_at);
