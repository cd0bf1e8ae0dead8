-- The sections of a quiz in their order. A quiz that has none is one section without a title.
create table quiz_section (
    id          uuid        not null primary key,
    quiz_id     uuid        not null,
    position    int         not null,
    section_key varchar(80) not null,
    shuffled    boolean     not null,
    -- how many of its questions each attempt is given, and what each is worth; all of them at their own worth where null
    drawn       int         null,
    points      int         null,
    constraint quiz_section_position unique (quiz_id, position),
    constraint quiz_section_quiz foreign key (quiz_id) references quiz (id)
);

create table quiz_section_text (
    section_id   uuid         not null,
    language     varchar(35)  not null,
    title        varchar(300) null,
    introduction longtext     null,
    primary key (section_id, language),
    constraint quiz_section_text_section foreign key (section_id) references quiz_section (id)
);

-- In a section that draws, these are the pool.
alter table quiz_question
    add column section_id uuid null,
    add constraint quiz_question_section foreign key (section_id) references quiz_section (id);

alter table given_question
    add column section_id uuid null,
    add constraint given_question_section foreign key (section_id) references quiz_section (id);
