package org.banyan.courier;

import java.util.List;
import java.util.UUID;
import org.banyan.shared.Refusal;

/** A feature that takes answers to what it tells by mail. It is called in the name of the person who answers. */
public interface MailReplyHandler {

    /** As in {@link News#source()}. */
    String source();

    /**
     * Takes an answer to an item.
     *
     * @param markdown the answer, written by anybody's mail program
     * @param key the same for the same mail, however often it is brought
     * @param files that came along
     * @return why files were not taken, one reason for each that was not; the answer is published without them
     * @throws Refusal which is told to the person by mail
     */
    List<Refusal> reply(UUID item, String markdown, UUID key, List<MailFile> files);
}
