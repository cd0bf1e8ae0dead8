-- What people are told, and how they want to be told: decision 0260. Words are not kept here; the feature gives them when they are
-- shown or mailed. A channel is what a person sets apart, such as a course; a place is what belongs together, such as a discussion.
create table notice (
    person_id   uuid        not null,
    item_id     uuid        not null,
    source      varchar(20) not null,
    channel_id  uuid        not null,
    place_id    uuid        not null,
    number      int         not null,
    why         varchar(20) not null,
    told_at     datetime(6) not null,
    read_at     datetime(6) null,
    hidden      boolean     not null default false,
    mail_due_at datetime(6) null,
    mail_id     uuid        null,
    primary key (person_id, item_id),
    key notice_item (item_id),
    key notice_unread (person_id, read_at, hidden),
    key notice_place (person_id, place_id, number),
    key notice_due (mail_due_at, person_id),
    key notice_mail (mail_id),
    key notice_told (told_at),
    constraint notice_person foreign key (person_id) references person (id)
);

create table news_habit (
    person_id  uuid not null primary key,
    quiet_from time null,
    quiet_to   time null,
    constraint news_habit_person foreign key (person_id) references person (id)
);

create table news_rhythm (
    person_id      uuid        not null,
    channel_id     uuid        not null,
    rhythm         varchar(20) not null,
    direct_at_once boolean     not null,
    primary key (person_id, channel_id),
    constraint news_rhythm_person foreign key (person_id) references person (id)
);

-- Signs what comes back to us from outside: addresses to reply to, and to unsubscribe.
create table courier_key (
    id     int        not null primary key,
    secret binary(32) not null
);

-- Mails whose words are made when they are handed over carry none; they tell of the notices with their id.
alter table mail
    add column news       varchar(20)  null,
    add column channel_id uuid         null,
    add column answers    varchar(400) null;
