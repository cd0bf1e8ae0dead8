-- Where posts were before a discussion was split or merged, and what a merged discussion goes on as: addresses of then lead on.
create table post_moved (
    post_id uuid not null,
    was_in  uuid not null,
    primary key (post_id, was_in),
    constraint post_moved_post foreign key (post_id) references post (id),
    constraint post_moved_was_in foreign key (was_in) references discussion (id)
);

create table discussion_redirect (
    discussion_id uuid not null primary key,
    into_id       uuid not null,
    key discussion_redirect_into (into_id),
    constraint discussion_redirect_discussion foreign key (discussion_id) references discussion (id),
    constraint discussion_redirect_into foreign key (into_id) references discussion (id)
);
