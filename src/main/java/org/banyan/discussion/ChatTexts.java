package org.banyan.discussion;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.anchoring.LessonWords;
import org.banyan.enrolment.CohortId;
import org.springframework.stereotype.Component;

/**
 * Transcripts of chat hours as texts of their topic. Each is the text in a private language of its own, {@code x-} with the digits
 * of its id, and every readable line is a block; so words of it are selected, discussed and found again like those of a lesson.
 *
 * @see "docs/decisions/0285-chat-hours-are-discussions.md"
 */
@Component
class ChatTexts {

    private static final String PRIVATE = "x-";
    private static final int DIGITS = 32;

    /** What a pace of ten lines a minute lets a full room say in two hours, and no more on one page. */
    static final int MOST_LINES = 5000;

    private final ChatStore store;
    private final Clock clock;

    ChatTexts(ChatStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    static String language(DiscussionId hour) {
        return PRIVATE + hour.value().toString().replace("-", "");
    }

    static String block(DiscussionId hour, int position) {
        return "chat-" + language(hour).substring(PRIVATE.length() + DIGITS - 12) + "-" + position;
    }

    static boolean isTranscript(String language) {
        return language.startsWith(PRIVATE) && language.length() == PRIVATE.length() + DIGITS;
    }

    /** The words of an hour of the topic that is over. */
    Optional<LessonWords> words(TopicId topic, String language) {
        return hour(language)
                .flatMap(store::find)
                .filter(hour -> hour.topic().equals(topic) && !hour.cancelled() && hour.isOver(clock.instant()))
                .map(hour -> LessonWords.of(blocks(hour.id())));
    }

    /** Whether the language is one of lessons, or the transcript it stands for is of this cohort. */
    boolean mayBeIn(CohortId cohort, String language) {
        return !isTranscript(language)
                || hour(language)
                        .flatMap(store::find)
                        .filter(hour -> hour.cohort().equals(cohort))
                        .isPresent();
    }

    private List<LessonWords.Block> blocks(DiscussionId hour) {
        return store.lines(hour, Integer.MAX_VALUE, MOST_LINES).stream()
                .filter(line -> line.standing() == ChatLine.Standing.READABLE)
                .map(line -> new LessonWords.Block(block(hour, line.position()), line.text()))
                .toList();
    }

    static Optional<DiscussionId> hour(String language) {
        if (!isTranscript(language)) {
            return Optional.empty();
        }
        String digits = language.substring(PRIVATE.length()).toLowerCase(Locale.ROOT);
        return digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)
                ? Optional.of(new DiscussionId(
                        UUID.fromString(digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))))
                : Optional.empty();
    }
}
