-- Meetings of a cohort. Times are UTC; the zone is the one the meeting is announced in. None is ever deleted.
create table gathering (
    id              uuid          not null primary key,
    cohort_id       uuid          not null,
    kind            varchar(20)   not null,
    title           varchar(200)  not null,
    description     varchar(4000) null,
    venue           varchar(300)  null,
    link            varchar(1000) null,
    starts_at       datetime(6)   not null,
    ends_at         datetime(6)   not null,
    zone            varchar(60)   not null,
    seats           int           null,
    hours           decimal(4, 1) not null,
    check_in_secret varchar(64)   not null,
    sequence        int           not null default 0,
    planned_at      datetime(6)   not null,
    changed_at      datetime(6)   not null,
    cancelled_at    datetime(6)   null,
    cancel_reason   varchar(1000) null,
    version         int           not null default 0,
    key gathering_cohort (cohort_id, starts_at),
    constraint gathering_cohort foreign key (cohort_id) references cohort (id)
);

create table gathering_facilitator (
    gathering_id uuid not null,
    person_id    uuid not null,
    primary key (gathering_id, person_id),
    key gathering_facilitator_person (person_id),
    constraint gathering_facilitator_gathering foreign key (gathering_id) references gathering (id),
    constraint gathering_facilitator_person foreign key (person_id) references person (id)
);

-- Who has a place or stands in line for one. The line is in the order of lined_up_at, then id.
create table gathering_registration (
    id           uuid        not null primary key,
    gathering_id uuid        not null,
    person_id    uuid        not null,
    status       varchar(20) not null,
    lined_up_at  datetime(6) not null,
    changed_at   datetime(6) not null,
    version      int         not null default 0,
    constraint gathering_registration_once unique (gathering_id, person_id),
    key gathering_registration_person (person_id, status),
    constraint gathering_registration_gathering foreign key (gathering_id) references gathering (id),
    constraint gathering_registration_person foreign key (person_id) references person (id)
);

-- Who was there, and how that is known. Nobody marked it where a code was entered.
create table gathering_attendance (
    gathering_id uuid        not null,
    person_id    uuid        not null,
    mark         varchar(20) not null,
    source       varchar(20) not null,
    marked_by    uuid        null,
    marked_at    datetime(6) not null,
    primary key (gathering_id, person_id),
    key gathering_attendance_person (person_id),
    constraint gathering_attendance_gathering foreign key (gathering_id) references gathering (id),
    constraint gathering_attendance_person foreign key (person_id) references person (id),
    constraint gathering_attendance_by foreign key (marked_by) references person (id)
);

-- The secret address of a person's calendar, of which only the hash is kept.
create table calendar_address (
    person_id   uuid        not null primary key,
    secret_hash varchar(64) not null,
    made_at     datetime(6) not null,
    constraint calendar_address_secret unique (secret_hash),
    constraint calendar_address_person foreign key (person_id) references person (id)
);
