-- Public halves of all keys that ever signed certificates; the secret halves lie in a keystore beside the data.
create table certificate_key (
    id         varchar(20)     not null primary key,
    kind       varchar(10)     not null,
    public_key varbinary(200)  not null,
    made_at    datetime(6)     not null
);
