-- Whom a post calls by name: people, and groups whose members are all told. Found when the post is written, by those who may call them.
create table post_mention (
    post_id   uuid        not null,
    target_id uuid        not null,
    kind      varchar(10) not null,
    primary key (post_id, target_id),
    constraint post_mention_post foreign key (post_id) references post (id)
);
