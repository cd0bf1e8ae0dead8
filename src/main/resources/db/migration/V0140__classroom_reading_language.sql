-- The language a person chose to read a course in.
create table reading_language (
    person_id uuid        not null,
    course_id uuid        not null,
    language  varchar(35) not null,
    primary key (person_id, course_id),
    constraint reading_language_person foreign key (person_id) references person (id),
    constraint reading_language_course foreign key (course_id) references course (id)
);
