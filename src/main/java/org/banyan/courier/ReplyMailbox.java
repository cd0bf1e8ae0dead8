package org.banyan.courier;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailbox that answers come to, read by IMAP. A mail counts as seen once it was dealt with; one that could not be, because the
 * database was away, stays unseen and is taken the next time.
 */
class ReplyMailbox {

    private static final int AT_A_TIME = 50;
    private static final int LARGEST = 28_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(ReplyMailbox.class);

    private final Settings settings;
    private final IncomingReplies replies;

    ReplyMailbox(Settings settings, IncomingReplies replies) {
        this.settings = settings;
        this.replies = replies;
    }

    /** How the mailbox is reached; {@code banyan.mail.reply.*}. */
    record Settings(String host, int port, boolean ssl, String user, String password, String folder) {

        @Override
        public String toString() {
            return "Settings[" + host + ":" + port + "]";
        }
    }

    /** Deals with what has come; answers how many mails it were. */
    int read() throws MessagingException {
        String protocol = settings.ssl() ? "imaps" : "imap";
        Properties properties = new Properties();
        for (String each : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + each, "20000");
        }
        properties.put("mail." + protocol + ".peek", "true");
        properties.put("mail.imaps.ssl.checkserveridentity", "true");
        try (Store store = Session.getInstance(properties).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                Arrays.stream(unseen).limit(AT_A_TIME).forEach(this::take);
                return Math.min(unseen.length, AT_A_TIME);
            }
        }
    }

    private void take(Message message) {
        try {
            MimeMessage mail = (MimeMessage) message;
            LOG.debug(
                    "A reply by mail: {}",
                    message.getSize() <= LARGEST ? replies.take(new MimeMessage(mail)) : replies.refuse(mail));
        } catch (MessagingException | IOException | IllegalArgumentException e) {
            LOG.info("A mail in the mailbox for replies cannot be read and is passed over: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("A reply by mail could not be taken; it is taken the next time", e);
            return;
        }
        try {
            message.setFlag(Flags.Flag.SEEN, true);
        } catch (MessagingException e) {
            LOG.info("A reply by mail could not be marked; it will be known by its name: {}", e.getMessage());
        }
    }
}
