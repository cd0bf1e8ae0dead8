-- What a donor funds; it spans institutes. Which trainings count in it, cascade knows.
create table programme (
    id         uuid         not null primary key,
    slug       varchar(80)  not null,
    name       varchar(200) not null,
    created_at datetime(6)  not null,
    version    int          not null default 0,
    constraint programme_slug unique (slug)
);

create table programme_institute (
    programme_id uuid not null,
    institute_id uuid not null,
    primary key (programme_id, institute_id),
    constraint programme_institute_programme foreign key (programme_id) references programme (id),
    constraint programme_institute_institute foreign key (institute_id) references institute (id)
);
