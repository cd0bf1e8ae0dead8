-- A chat hour may be held at another time; those who were told of it are told when it would have been.
alter table chat_told add column moved_from datetime(6) null;
