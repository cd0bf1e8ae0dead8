-- Gatherings of the cohort, and hours that they count, which completing a course takes; nought means they are not asked for.
alter table completion_rule
    add gatherings_attended int not null default 0,
    add hours_attended      int not null default 0;
