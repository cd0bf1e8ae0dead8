package org.banyan.discussion.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.PersonId;

/** An entry of the index in which the words were found. */
record Found(SearchKind kind, UUID place, UUID source, String language, Optional<PersonId> author, LocalDateTime at) {

    /** The columns of {@code search_entry} that make one, in their order. */
    static final String COLUMNS = "e.kind, e.place, e.source, e.language, e.author_id, e.said_at";

    static Found of(ResultSet row) throws SQLException {
        String author = row.getString(5);
        return new Found(
                SearchKind.valueOf(row.getString(1)),
                UUID.fromString(row.getString(2)),
                UUID.fromString(row.getString(3)),
                row.getString(4),
                Optional.ofNullable(author).map(UUID::fromString).map(PersonId::new),
                row.getObject(6, LocalDateTime.class));
    }
}
