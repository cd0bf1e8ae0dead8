package org.banyan.courier;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server, if one is configured ({@code spring.mail.host}). */
@Component
class MailServer {

    private final Optional<JavaMailSender> sender;

    MailServer(ObjectProvider<JavaMailSender> sender) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
    }

    boolean isThere() {
        return sender.isPresent();
    }

    Optional<JavaMailSender> sender() {
        return sender;
    }
}
