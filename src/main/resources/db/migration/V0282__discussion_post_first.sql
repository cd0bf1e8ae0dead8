-- Whether learners read this discussion only after a post of their own on its prompt; as the lesson said when it began.
alter table discussion
    add column post_first boolean not null default false after prompt_id;
