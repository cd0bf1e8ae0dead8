package org.banyan.assessment.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.assessment.QuizResults;
import org.banyan.assessment.QuizResults.QuizResult;
import org.banyan.classroom.TopicMark;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.Membership;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Component;

/** Says in the table of contents where a quiz is, and whether it is passed. */
@Component
class QuizMarks implements TopicMark {

    private final QuizResults results;

    QuizMarks(QuizResults results) {
        this.results = results;
    }

    @Override
    public Map<TopicId, Mark> marks(Membership membership) {
        Locale language = UI.getCurrent().getLocale();
        return results.results(membership.version(), membership.cohort(), membership.person()).stream()
                .collect(Collectors.groupingBy(
                        QuizResult::shownIn,
                        Collectors.collectingAndThen(Collectors.toList(), quizzes -> mark(quizzes, language))));
    }

    private static Mark mark(List<QuizResult> quizzes, Locale language) {
        if (quizzes.stream().allMatch(QuizMarks::isDone)) {
            return new Mark("quiz-passed", 0, Texts.text(language, "assessment.mark.passed"));
        }
        boolean running = quizzes.stream().anyMatch(QuizResult::running);
        return new Mark("quiz", 0, Texts.text(language, running ? "assessment.mark.running" : "assessment.mark.open"));
    }

    /** A quiz before the course only wants to be taken. */
    private static boolean isDone(QuizResult quiz) {
        return quiz.passed() || (!quiz.counts() && quiz.attempted() && !quiz.running());
    }
}
