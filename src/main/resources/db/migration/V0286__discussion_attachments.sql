-- Files of posts. What is in them lies outside the database under its digest; a small copy of a picture lies there, too. Without a
-- post a file belongs to what is being written under the send key, and goes when nothing is written there any more.
create table attachment (
    id           uuid         not null primary key,
    owner_id     uuid         not null,
    send_key     uuid         not null,
    upload_key   uuid         not null,
    post_id      uuid         null,
    place        int          not null default 0,
    name         varchar(200) not null,
    kind         varchar(20)  not null,
    size         bigint       not null,
    digest       char(64)     not null,
    small_digest char(64)     null,
    width        int          null,
    height       int          null,
    uploaded_at  datetime(6)  not null,
    removed_at   datetime(6)  null,
    constraint attachment_uploaded_once unique (owner_id, upload_key),
    key attachment_post (post_id, place),
    key attachment_writing (owner_id, send_key),
    key attachment_day (owner_id, uploaded_at),
    key attachment_digest (digest),
    key attachment_small_digest (small_digest),
    constraint attachment_owner foreign key (owner_id) references person (id),
    constraint attachment_post foreign key (post_id) references post (id)
);

-- How many files a post has, so that none are looked for where there are none.
alter table post add column file_count int not null default 0;
