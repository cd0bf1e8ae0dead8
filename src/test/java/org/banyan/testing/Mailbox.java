package org.banyan.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails that the application wrote to an address; there is no mail server in tests, so all of them are kept. */
@TestComponent
public class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcClient sql;

    Mailbox(JdbcClient sql) {
        this.sql = sql;
    }

    /** A mail as its reader gets it; the link without the address of the server. */
    public record Received(
            String subject, String paragraphs, @Nullable String linkAddress, String language) {

        public String path() {
            return linkAddress == null ? "" : linkAddress.replaceFirst("^https?://[^/]+", "");
        }
    }

    /** The mails to this address, the newest first. */
    public List<Received> of(String address) {
        return sql.sql("select subject, paragraphs, link_address, language from mail where recipient = ?"
                        + " order by created_at desc, id desc")
                .param(address)
                .query(Received.class)
                .list();
    }

    /** The newest mail to this address; waits a moment for one that is still being written. */
    public Received newest(String address) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Optional<Received> newest = of(address).stream().findFirst();
        while (newest.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(50);
            newest = of(address).stream().findFirst();
        }
        return newest.orElseThrow(() -> new AssertionError("No mail to " + address));
    }
}
