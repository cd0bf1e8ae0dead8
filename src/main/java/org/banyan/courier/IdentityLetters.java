package org.banyan.courier;

import java.util.List;
import java.util.Locale;
import org.banyan.identity.PasswordChanged;
import org.banyan.identity.PasswordResetRequested;
import org.banyan.identity.SignUpForTakenAddress;
import org.banyan.identity.SignUpRequested;
import org.banyan.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails what identity announces. The letters are written down within the transaction that announces them: a link exists if
 * and only if its mail does.
 */
@Component
class IdentityLetters {

    private static final String FORGOTTEN_PASSWORD = "/forgotten-password";

    private final Courier courier;

    IdentityLetters(Courier courier) {
        this.courier = courier;
    }

    @EventListener
    void on(SignUpRequested event) {
        Locale language = event.language();
        courier.send(Letter.to(
                        event.address(),
                        language,
                        text(language, "courier.sign-up.subject"),
                        List.of(
                                text(language, "courier.greeting", event.name()),
                                text(language, "courier.sign-up.text"),
                                text(language, "courier.sign-up.not-you")))
                .asking(text(language, "courier.sign-up.action"), event.path()));
    }

    @EventListener
    void on(SignUpForTakenAddress event) {
        Locale language = event.language();
        courier.send(Letter.to(
                        event.address(),
                        language,
                        text(language, "courier.taken.subject"),
                        List.of(text(language, "courier.taken.text"), text(language, "courier.taken.not-you")))
                .asking(text(language, "courier.taken.action"), FORGOTTEN_PASSWORD));
    }

    @EventListener
    void on(PasswordResetRequested event) {
        Locale language = event.language();
        courier.send(Letter.to(
                        event.address(),
                        language,
                        text(language, "courier.reset.subject"),
                        List.of(text(language, "courier.reset.text"), text(language, "courier.reset.not-you")))
                .asking(text(language, "courier.reset.action"), event.path()));
    }

    @EventListener
    void on(PasswordChanged event) {
        Locale language = event.language();
        courier.send(Letter.to(
                        event.address(),
                        language,
                        text(language, "courier.changed.subject"),
                        List.of(text(language, "courier.changed.text"), text(language, "courier.changed.not-you")))
                .asking(text(language, "courier.changed.action"), FORGOTTEN_PASSWORD));
    }

    private static String text(Locale language, String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }
}
