-- An institute may sign with keys of its own; without an institute a key is the installation's.
alter table certificate_key
    add column institute_id uuid null,
    add column brought boolean not null default false,
    add constraint certificate_key_institute foreign key (institute_id) references institute (id);
