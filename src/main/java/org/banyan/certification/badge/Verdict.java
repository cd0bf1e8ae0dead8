package org.banyan.certification.badge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a badge that somebody shows, without asking anybody else.
 *
 * @param kind the verdict
 * @param detail what exactly is wrong, in the words of the format; empty where nothing is
 * @param hasStatus whether the issuer keeps a list of revoked badges, which only the issuer can be asked
 */
public record Verdict(Kind kind, String detail, @Nullable Shown shown, boolean hasStatus) {

    /** In the order in which a reader should worry. */
    public enum Kind {
        /** Signed with a key of ours: what it stands for is looked up. */
        OURS(true),
        /** As it was signed; whose key it is, the badge alone cannot prove. */
        UNALTERED(true),
        /** Signed in a way, or with a key, that cannot be checked here. */
        NOT_CHECKED(false),
        EXPIRED(false),
        NOT_YET_VALID(false),
        ALTERED(false),
        NOT_SIGNED(false),
        MALFORMED(false),
        NO_BADGE(false),
        /** An address: nothing is fetched. */
        ADDRESS(false);

        private final boolean accepted;

        Kind(boolean accepted) {
            this.accepted = accepted;
        }

        public boolean isAccepted() {
            return accepted;
        }
    }

    /** What the badge says of itself; to be believed as far as the verdict goes. */
    public record Shown(
            String id,
            String title,
            String issuer,
            String issuerName,
            String holder,
            @Nullable Instant from,
            @Nullable Instant until) {}

    static Verdict of(Kind kind, String detail) {
        return new Verdict(kind, detail, null, false);
    }
}
