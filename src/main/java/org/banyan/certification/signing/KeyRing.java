package org.banyan.certification.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The keys of one owner in the order in which they came into use. */
final class KeyRing {

    private final KeyFile file;
    private final List<SigningKey> keys = new ArrayList<>();
    private long readAt = -1;

    KeyRing(KeyFile file) {
        this.file = file;
    }

    KeyFile file() {
        return file;
    }

    boolean isStale() {
        return file.changedAt() != readAt;
    }

    List<SigningKey> read(Function<SigningKey, Instant> since) {
        readAt = file.changedAt();
        keys.clear();
        keys.addAll(file.read());
        keys.sort(Comparator.comparing(since));
        return List.copyOf(keys);
    }

    void use(SigningKey key) {
        keys.removeIf(known -> known.id().equals(key.id()));
        keys.add(key);
        readAt = file.changedAt();
    }

    /** The newest of the kind whose certificate is valid: what an expired one signs, readers of PDF call invalid. */
    Optional<SigningKey> current(SigningKey.Kind kind, Instant now) {
        return keys.reversed().stream()
                .filter(key -> key.kind() == kind
                        && key.certificate().getNotAfter().toInstant().isAfter(now))
                .findFirst();
    }
}
