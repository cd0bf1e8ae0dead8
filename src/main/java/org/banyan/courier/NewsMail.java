package org.banyan.courier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of a mail with news, as they are at the moment when it is handed over.
 *
 * @param intro why it comes, in a sentence
 * @param item the one thing it tells, if it is not a digest; its name then is the mail's own
 * @param replyTo the signed address by which it can be answered
 */
record NewsMail(
        Locale language,
        String subject,
        String intro,
        List<NewsSource.Waiting> waiting,
        List<Part> parts,
        @Nullable NewsItem item,
        UUID channel,
        String channelName,
        Optional<String> replyTo,
        String unsubscribePath) {

    /** What there is of one place. */
    record Part(String title, String where, List<NewsItem> items, int further) {}
}
