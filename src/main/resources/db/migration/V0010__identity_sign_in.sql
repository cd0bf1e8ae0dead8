-- A browser that stays signed in: the cookie's secret is kept as a hash only, and is not changed while it is used.
create table remembered_sign_in (
    token_hash varchar(64) not null primary key,
    account_id uuid        not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    key remembered_sign_in_account (account_id),
    key remembered_sign_in_expiry (expires_at),
    constraint remembered_sign_in_account foreign key (account_id) references account (id)
);

-- Attempts of one kind by or at one subject. Subjects (mail addresses, client addresses) are kept as hashes.
create table slowdown (
    id           varchar(100) not null primary key,
    attempts     int          not null,
    last_at      datetime(6)  not null,
    paused_until datetime(6)  null,
    key slowdown_last (last_at)
);

create table access_token (
    id           uuid         not null primary key,
    account_id   uuid         not null,
    name         varchar(100) not null,
    token_hash   varchar(64)  not null,
    created_at   datetime(6)  not null,
    expires_at   datetime(6)  not null,
    last_used_at datetime(6)  null,
    revoked_at   datetime(6)  null,
    constraint access_token_hash unique (token_hash),
    key access_token_account (account_id),
    constraint access_token_account foreign key (account_id) references account (id)
);

create table sign_up (
    id            uuid         not null primary key,
    token_hash    varchar(64)  not null,
    institute_id  uuid         not null,
    name          varchar(200) not null,
    email         varchar(254) not null,
    password_hash varchar(255) not null,
    language      varchar(35)  not null,
    created_at    datetime(6)  not null,
    expires_at    datetime(6)  not null,
    constraint sign_up_token unique (token_hash),
    key sign_up_email (email),
    key sign_up_expiry (expires_at),
    constraint sign_up_institute foreign key (institute_id) references institute (id)
);

create table password_reset (
    token_hash varchar(64) not null primary key,
    account_id uuid        not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    key password_reset_account (account_id),
    key password_reset_expiry (expires_at),
    constraint password_reset_account foreign key (account_id) references account (id)
);

-- One row once the installation has its administrator: two people at the first page cannot both become it.
create table first_start (
    id         int         not null primary key,
    account_id uuid        not null,
    at         datetime(6) not null,
    constraint first_start_once check (id = 1),
    constraint first_start_account foreign key (account_id) references account (id)
);

create index audit_entry_action on audit_entry (action, at);
create unique index account_person_once on account (person_id);
