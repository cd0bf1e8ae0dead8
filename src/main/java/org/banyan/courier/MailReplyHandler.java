package org.banyan.courier;

import java.util.UUID;

/** A feature that takes answers to what it tells by mail. It is called in the name of the person who answers. */
public interface MailReplyHandler {

    /** As in {@link News#source()}. */
    String source();

    /**
     * Takes an answer to an item.
     *
     * @param markdown the answer, written by anybody's mail program
     * @param key the same for the same mail, however often it is brought
     * @throws org.banyan.shared.Refusal which is told to the person by mail
     */
    void reply(UUID item, String markdown, UUID key);
}
