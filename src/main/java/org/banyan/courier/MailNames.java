package org.banyan.courier;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The names of our mails in the world of mail: by them programs build conversations, and we know what is ours. */
@Component
class MailNames {

    private final String host;

    MailNames(@Value("${banyan.url}") String url) {
        this.host = Objects.requireNonNullElse(URI.create(url.strip()).getHost(), "localhost");
    }

    /** A thing has the same name in everybody's mail, so an answer to it finds its conversation in all of them. */
    String ofItem(UUID item) {
        return "<item." + item + "@" + host + ">";
    }

    String ofPlace(UUID place) {
        return "<place." + place + "@" + host + ">";
    }

    String ofMail(UUID mail) {
        return "<mail." + mail + "@" + host + ">";
    }

    String listOf(UUID channel) {
        return "<" + channel + "." + host + ">";
    }

    boolean isOurs(String messageId) {
        return messageId
                .strip()
                .toLowerCase(Locale.ROOT)
                .matches("<(item|place|mail)\\.[0-9a-f-]{36}@"
                        + java.util.regex.Pattern.quote(host.toLowerCase(Locale.ROOT)) + ">");
    }
}
