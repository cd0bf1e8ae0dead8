-- What can be found by its words: posts, and lessons in each of their languages. Words are kept as the search looks for them, each
-- behind the number of the place where it was said, so that looking in one place does not touch the words of another: decision 0290
create table search_place (
    number int  not null auto_increment primary key,
    place  uuid not null unique
);

create table search_entry (
    FTS_DOC_ID bigint unsigned not null auto_increment primary key,
    kind       varchar(10)     not null,
    place      uuid            not null,
    source     uuid            not null,
    language   varchar(35)     not null,
    author_id  uuid            null,
    said_at    datetime(6)     not null,
    words      mediumtext character set ascii collate ascii_general_ci not null,
    unique key search_entry_source (source, place, language),
    key search_entry_place (place),
    fulltext key search_entry_words (words)
);

-- How far what was there before has been taken in, and by which reading of words.
create table search_state (
    reading int  not null primary key,
    post    uuid null,
    done    boolean not null
);
