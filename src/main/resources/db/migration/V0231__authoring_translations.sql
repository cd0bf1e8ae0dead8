-- The words that a translation was written from, or was found to be right for. A translation of other words is outdated.
create table translation_basis (
    course      varchar(80) not null,
    language    varchar(35) not null,
    translation char(64)    not null,
    basis       char(64)    not null,
    original    mediumtext  not null,
    primary key (course, language, translation, basis)
);
