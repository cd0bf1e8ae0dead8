-- What completing a course version takes. A count of null means all there are, nought means it is not asked for.
create table completion_rule (
    course_version_id uuid not null primary key,
    topics_read       int  null,
    topics_discussed  int  null,
    posts             int  not null,
    quizzes_passed    int  null,
    constraint completion_rule_version foreign key (course_version_id) references course_version (id)
);
