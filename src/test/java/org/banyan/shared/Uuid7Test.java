package org.banyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Uuid7Test {

    @Test
    void isOfVersionSevenAndTheUsualVariant() {
        UUID id = Uuid7.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void carriesTheTimeItWasMade() {
        long before = System.currentTimeMillis();

        long millis = Uuid7.next().getMostSignificantBits() >>> 16;

        assertThat(millis).isBetween(before, System.currentTimeMillis() + 1_000);
    }

    @Test
    void sortsByTheOrderOfMakingEvenWithinOneMillisecond() {
        List<String> ids =
                Stream.generate(Uuid7::next).limit(10_000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }
}
