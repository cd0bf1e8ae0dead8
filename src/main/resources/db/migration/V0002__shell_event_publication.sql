-- Spring Modulith's registry of events that still have to reach a listener (its schema version 2).
create table EVENT_PUBLICATION (
    id                     varchar(36)   not null,
    listener_id            varchar(512)  not null,
    event_type             varchar(512)  not null,
    serialized_event       varchar(4000) not null,
    publication_date       timestamp(6)  not null default current_timestamp(6),
    completion_date        timestamp(6)  null default null,
    status                 varchar(20),
    completion_attempts    int,
    last_resubmission_date timestamp(6)  null default null,
    primary key (id),
    index event_publication_by_completion_date_idx (completion_date)
);
