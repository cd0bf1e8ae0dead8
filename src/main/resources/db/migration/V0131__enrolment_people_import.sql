-- An import of people as it was read, decided upon, written and perhaps undone. It is kept: it says what it did.
create table people_import (
    id              uuid         not null primary key,
    institute_id    uuid         not null,
    cohort_id       uuid         null,
    file_name       varchar(200) not null,
    add_values      boolean      not null,
    status          varchar(20)  not null,
    problem         varchar(80)  null,
    problem_words   longtext     null,
    ignored_columns longtext     null,
    created_by      uuid         not null,
    created_at      datetime(6)  not null,
    applied_at      datetime(6)  null,
    undone_at       datetime(6)  null,
    key people_import_institute (institute_id, created_at),
    constraint people_import_institute foreign key (institute_id) references institute (id),
    constraint people_import_cohort foreign key (cohort_id) references cohort (id)
);

-- One row of the file. The person has no foreign key: an import that was undone remembers people who are gone.
create table people_import_row (
    import_id      uuid        not null,
    row_no         int         not null,
    state          varchar(20) not null,
    decision       varchar(20) null,
    person_id      uuid        null,
    entry          longtext    null,
    before_entry   longtext    null,
    before_version int         null,
    was_new        boolean     not null default false,
    was_known      boolean     not null default false,
    enrolled       boolean     not null default false,
    problems       longtext    null,
    candidates     longtext    null,
    undo_problem   varchar(80) null,
    primary key (import_id, row_no),
    key people_import_row_state (import_id, state, row_no),
    constraint people_import_row_import foreign key (import_id) references people_import (id) on delete cascade
);
