package org.banyan.discussion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What became of the days that somebody led a topic. */
public record DutyAccount(CohortId cohort, TopicId topic, LocalDate from, LocalDate to, Figures figures) {

    /**
     * What was counted.
     *
     * @param questions that learners who are led asked there in these days
     * @param answered those of them that somebody else wrote to in these days
     * @param medianMinutes from question to first answer, of those answered
     * @param tookPart learners who wrote, whoever led left out; of so many learners
     * @param acrossPercent share of replies between people of different sectors; missing where they are few
     */
    public record Figures(
            int questions,
            int answered,
            @Nullable Integer medianMinutes,
            int tookPart,
            int learners,
            @Nullable Integer acrossPercent) {}

    /** The account in sentences. */
    public List<String> sentences(Locale language) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                figures.questions() == 0
                        ? Texts.text(language, "discussion.account.no-questions")
                        : Texts.text(language, "discussion.account.answered", figures.answered(), figures.questions()));
        if (figures.medianMinutes() != null) {
            sentences.add(Texts.text(language, "discussion.account.median", time(figures.medianMinutes(), language)));
        }
        sentences.add(Texts.text(language, "discussion.account.took-part", figures.tookPart(), figures.learners()));
        if (figures.acrossPercent() != null) {
            sentences.add(Texts.text(language, "discussion.account.across", figures.acrossPercent()));
        }
        return sentences;
    }

    private static String time(int minutes, Locale language) {
        int hours = minutes / 60;
        if (hours == 0) {
            return Texts.text(language, "tutoring.age-new");
        }
        return hours < 48
                ? Texts.text(language, "tutoring.age-hours", hours)
                : Texts.text(language, "tutoring.age-days", hours / 24);
    }
}
