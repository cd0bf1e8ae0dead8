package org.banyan.assessment.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came in from a file goes out and in again as the same. */
public final class RoundTrip {

    private RoundTrip() {}

    /** What a question is, apart from the place in the file and how it was written there. */
    private record Kept(
            @Nullable String id, String name, List<String> categories, List<String> tags, Object definition) {

        static Kept of(QuestionItem item) {
            return new Kept(item.externalId(), item.name(), item.categories(), item.tags(), item.definition());
        }
    }

    public static WrittenFile assertSame(ImportedBank bank, InterchangeFormat format, String language) {
        WrittenFile written = QuestionFiles.write(format, bank.questions(), bank.media(), "bank");
        ImportedBank again = QuestionFiles.read(written.content(), written.name(), language);

        assertThat(written.problems()).as("told while writing").isEmpty();
        assertThat(again.problems()).as("told while reading again").isEmpty();
        assertThat(again.questions().stream().map(Kept::of))
                .containsExactlyElementsOf(
                        bank.questions().stream().map(Kept::of).toList());
        assertThat(again.media().keySet()).isEqualTo(bank.media().keySet());
        return written;
    }

    public static byte[] fixture(String name) {
        try (InputStream stream = RoundTrip.class.getResourceAsStream("/assessment/interchange/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static ImportedBank bank(String name) {
        return QuestionFiles.read(fixture(name), name, "en");
    }
}
