package org.banyan.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.assessment.AttemptResult.MarkedEssay;
import org.banyan.assessment.AttemptResult.MarkedPart;
import org.banyan.assessment.AttemptSheet.OutlinedArea;
import org.banyan.assessment.AttemptSheet.Parts;
import org.banyan.assessment.Phrase;
import org.banyan.assessment.scoring.Response;
import org.jspecify.annotations.Nullable;

/** What goes over the wire to the quiz element; texts are ready to be shown. */
final class QuizJson {

    private QuizJson() {}

    /**
     * The quiz as it stands.
     *
     * @param texts of the interface, by key
     * @param counted texts that depend on a number, by key: the text for 0 first
     * @param digits the ten digits of the reader's language, for the clock
     */
    record Page(
            @Nullable Csrf csrf,
            Map<String, String> texts,
            Map<String, List<String>> counted,
            String digits,
            Card card,
            @Nullable Sheet running,
            List<Ended> attempts) {}

    /** What a request that changes something must carry. */
    record Csrf(String header, String token) {}

    /**
     * What one should know before beginning.
     *
     * @param notes in which language it is, who has read the translation, why it cannot be begun
     * @param password whether one begins with a password
     * @param settle where the conditions are settled, for those who may
     */
    record Card(
            Phrase title,
            List<String> facts,
            List<String> notes,
            @Nullable String best,
            boolean passed,
            boolean forTheRecord,
            boolean mayStart,
            boolean again,
            boolean password,
            @Nullable String settle) {}

    /**
     * An attempt that has ended.
     *
     * @param counts that its score is the one that counts; none where it is another, or the only one
     * @param late what became of answers that came too late; none where there were none
     */
    record Ended(
            UUID id,
            String name,
            Instant submittedAt,
            String result,
            boolean passed,
            boolean waiting,
            String verdict,
            @Nullable String counts,
            @Nullable String late) {}

    /**
     * Questions to answer.
     *
     * @param draw the number that makes this sheet again, where it is only tried
     * @param varies whether another number makes another one
     */
    record Sheet(
            @Nullable UUID attempt,
            @Nullable Long secondsLeft,
            List<Question> questions,
            @Nullable UUID draw,
            boolean varies) {}

    /** What stands above the first question of a section. */
    record Section(@Nullable Phrase title, @Nullable Phrase introduction) {}

    /**
     * A question.
     *
     * @param form as {@code AttemptSheet.Form} has it, in small letters with hyphens
     * @param several whether several options may be chosen
     * @param parts what only some forms have
     */
    record Question(
            UUID id,
            @Nullable Section section,
            int number,
            String form,
            String heading,
            String points,
            Phrase text,
            boolean several,
            List<Option> options,
            @Nullable Phrase unit,
            boolean isNumber,
            @Nullable Parts parts,
            @Nullable Hints hints,
            @Nullable String length,
            @Nullable Response response,
            long sequence) {}

    /**
     * Hints to a question.
     *
     * @param cost what each costs, in words; none where they cost nothing
     * @param ask what the button to ask for one says, the first hint first
     */
    record Hints(int all, List<Phrase> taken, @Nullable String cost, List<String> ask) {}

    record Option(String key, Phrase text) {}

    /**
     * An answer as it is kept.
     *
     * @param late whether it came when the time was over, and is kept beside the attempt
     * @param secondsLeft by now; the deadline may have been moved
     */
    record Saved(
            @Nullable Response response,
            long sequence,
            boolean unreadable,
            boolean late,
            @Nullable Long secondsLeft) {}

    record Time(boolean running, @Nullable Long secondsLeft) {}

    /** What came of it. */
    record Result(
            String heading,
            String score,
            boolean passed,
            boolean waiting,
            String verdict,
            List<String> notes,
            List<Marked> questions) {}

    /**
     * A question with what was answered.
     *
     * @param verdict {@code right}, {@code partly}, {@code wrong}, {@code unanswered}, {@code waiting} or {@code none}
     * @param verdictText the same in words
     */
    record Marked(
            Question question,
            String verdict,
            String verdictText,
            String points,
            @Nullable String remark,
            List<Phrase> feedback,
            List<Chosen> chosen,
            List<String> rightKeys,
            @Nullable String rightText,
            List<MarkedPart> parts,
            List<OutlinedArea> rightAreas,
            @Nullable MarkedEssay essay) {}

    record Chosen(String key, boolean right, @Nullable Phrase feedback) {}
}
