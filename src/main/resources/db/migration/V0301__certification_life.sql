-- A certificate may expire, and be followed by another: after a correction, or renewed. The unique key of an enrolment now holds
-- for what stands, as that of a training does, so that a certificate may be replaced.
alter table certificate
    add column expires_at datetime(6) null,
    add column replaces char(16) null,
    add column replaced_by char(16) null,
    add column reminded_at datetime(6) null,
    -- The place in the list by which badges are revoked
    add column badge_index int not null auto_increment,
    add unique key certificate_badge_index (badge_index),
    add constraint certificate_of_enrolment_once unique (enrolment_id, stands),
    add key certificate_expiring (expires_at);
alter table certificate drop key certificate_once;

-- The badge as it was first made, signed; it is also inside the printed page.
create table certificate_badge (
    certificate_id uuid       not null primary key,
    credential     mediumtext not null,
    constraint certificate_badge_certificate foreign key (certificate_id) references certificate (id)
);
alter table certificate_document add key certificate_document_digest (digest);

-- How an institute issues. Without a row: at once, numbered by year.
create table certificate_scheme (
    institute_id   uuid        not null primary key,
    number_pattern varchar(60) not null,
    needs_approval boolean     not null,
    constraint certificate_scheme_institute foreign key (institute_id) references institute (id)
);

-- For how many months certificates of a course are valid; without a row for good.
create table certificate_validity (
    institute_id uuid not null,
    course_id    uuid not null,
    months       int  not null,
    primary key (institute_id, course_id),
    constraint certificate_validity_institute foreign key (institute_id) references institute (id)
);

-- Who completed something and waits for an approval, or is approved and is being issued; the row goes when the certificate is there.
create table certificate_waiting (
    id           uuid         not null primary key,
    institute_id uuid         not null,
    person_id    uuid         not null,
    course_id    uuid         not null,
    course_title varchar(200) not null,
    enrolment_id uuid         null,
    cohort_id    uuid         null,
    version_id   uuid         null,
    training_id  uuid         null,
    completed_at datetime(6)  not null,
    asked_at     datetime(6)  not null,
    approved_at  datetime(6)  null,
    approved_by  uuid         null,
    tries        int          not null default 0,
    constraint certificate_waiting_enrolment unique (enrolment_id),
    constraint certificate_waiting_training unique (training_id, person_id),
    constraint certificate_waiting_institute foreign key (institute_id) references institute (id),
    constraint certificate_waiting_person foreign key (person_id) references person (id),
    key certificate_waiting_approved (approved_at)
);
