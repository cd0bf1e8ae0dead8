-- What one has written oneself is looked through without the full-text index: decision 0291.
alter table search_entry add key search_entry_author (author_id);
