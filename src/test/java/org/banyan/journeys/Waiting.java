package org.banyan.journeys;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.support.ui.FluentWait;

/** Waits for something to become true, and says what it waited for when it did not. */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Waiting() {}

    /** Waits until there is an answer. */
    public static <T> T until(Supplier<String> what, Supplier<Optional<T>> answer) {
        return until(what, PATIENCE, answer);
    }

    /** Waits as long as given until there is an answer; what was waited for is put into words at the end only. */
    public static <T> T until(Supplier<String> what, Duration patience, Supplier<Optional<T>> answer) {
        try {
            return new FluentWait<>(answer)
                    .withTimeout(patience)
                    .pollingEvery(Duration.ofMillis(50))
                    .ignoring(StaleElementReferenceException.class)
                    .until(asked -> asked.get().orElse(null));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited %d s in vain for %s".formatted(patience.toSeconds(), what.get()), e);
        }
    }

    /** Waits as long as given until it is true. */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        until(() -> what, patience, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
