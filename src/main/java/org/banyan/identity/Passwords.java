package org.banyan.identity;

import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * How passwords are kept: through Spring Security's delegating encoder, so that the way can change and old hashes still work.
 * A password is the same whichever keyboard composed its letters (NFC).
 *
 * @see "Decision record 0010: passwords of any length and script"
 */
final class Passwords implements PasswordEncoder {

    private static final String CURRENT = "pbkdf2@SpringSecurity_v5_8";

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            CURRENT,
            Map.of(
                    CURRENT,
                    Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                    "bcrypt",
                    new BCryptPasswordEncoder()));

    @Override
    public String encode(@Nullable CharSequence password) {
        return Objects.requireNonNull(encoder.encode(composed(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return encoder.matches(composed(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private static String composed(@Nullable CharSequence password) {
        return Normalizer.normalize(password == null ? "" : password, Normalizer.Form.NFC);
    }
}
