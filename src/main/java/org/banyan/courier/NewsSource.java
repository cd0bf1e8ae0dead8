package org.banyan.courier;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.banyan.identity.PersonId;

/**
 * A feature that people are told of. Courier keeps who is to be told of what; the feature says what there is to tell at the moment
 * when it is shown or handed to the mail server, so nothing goes out that the reader may not see any more.
 */
public interface NewsSource {

    /** As in {@link News#source()}. */
    String name();

    /** Those of the items that the reader may see now; the others are left out. */
    List<NewsItem> items(PersonId reader, Locale language, Collection<UUID> items);

    /** What channels are called; those that are not there are left out. */
    default Map<UUID, String> channels(Collection<UUID> channels, Locale language) {
        return Map.of();
    }

    /** The channels in which this person may be told of something. */
    default List<UUID> channelsOf(PersonId person) {
        return List.of();
    }

    /** What waits for this person in the channel, the longest first; it opens their digest. */
    default List<Waiting> waiting(PersonId reader, UUID channel, Locale language) {
        return List.of();
    }

    /** Something that waits for somebody. */
    record Waiting(String title, String note, String path) {}
}
