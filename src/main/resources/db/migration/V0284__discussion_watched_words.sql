-- The words that an institute's staff want to look at, one a line: every wording of the list is kept, the newest one holds.
create table watched_word_list (
    id           uuid        not null primary key,
    institute_id uuid        not null,
    words        mediumtext  not null,
    changed_by   uuid        not null,
    changed_at   datetime(6) not null,
    key watched_word_list_newest (institute_id, changed_at),
    constraint watched_word_list_institute foreign key (institute_id) references institute (id),
    constraint watched_word_list_changed_by foreign key (changed_by) references person (id)
);
