package org.banyan.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A service says no, for a reason that a person should read. The reason is a text key with its arguments, so that every
 * face of the product (screen, plain page, API, mail) can say it in the reader's language.
 */
public sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    private Refusal(String key, Object... arguments) {
        super(key + Arrays.toString(arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return List.of(arguments);
    }

    public String in(Locale language) {
        return Texts.text(language, key, arguments);
    }

    /** The person may not do this; asking again will not help. */
    public static final class NotPermitted extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotPermitted() {
            super("shared.refusal.not-permitted");
        }

        public NotPermitted(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** The thing does not exist, or must not be seen to exist. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound() {
            super("shared.refusal.not-found");
        }

        public NotFound(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** What was given cannot be taken; with other input it could be. */
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;

        public Invalid(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Somebody else was first: the thing has changed since it was read. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        public Conflict(String key, Object... arguments) {
            super(key, arguments);
        }
    }
}
