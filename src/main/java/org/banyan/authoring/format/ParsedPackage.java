package org.banyan.authoring.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuizDefinition;
import org.banyan.assessment.QuizPair;
import org.banyan.assessment.SectionDefinition;
import org.banyan.cascade.TrainerCourse;
import org.banyan.curriculum.CourseToPublish.CourseWords;
import org.banyan.curriculum.CourseToPublish.CurriculumEntry;
import org.banyan.curriculum.CourseToPublish.ModuleWords;
import org.banyan.curriculum.TopicId;
import org.banyan.progress.CompletionRule;
import org.banyan.shared.MarkdownLesson;
import org.jspecify.annotations.Nullable;

/** All that a package says, checked and rendered; only the ids of blocks and topics are still missing. */
public record ParsedPackage(List<ParsedCurriculum> curricula) {

    public List<ParsedCourse> courses() {
        return curricula.stream()
                .flatMap(curriculum -> curriculum.courses().stream())
                .toList();
    }

    public record ParsedCurriculum(CurriculumEntry entry, List<ParsedCourse> courses) {}

    /**
     * A course.
     *
     * @param folder where it stands in the package
     * @param trains whose trainers it trains; null for most courses
     * @param digest of every file it was read from
     */
    public record ParsedCourse(
            String slug,
            String folder,
            String language,
            BigDecimal hours,
            Map<String, CourseWords> words,
            List<ParsedModule> modules,
            List<ParsedQuiz> quizzes,
            CompletionRule completion,
            @Nullable TrainerCourse trains,
            List<Figure> figures,
            String digest) {

        public List<ParsedTopic> topics() {
            return modules.stream().flatMap(module -> module.topics().stream()).toList();
        }

        /** Tags of all languages that any of its topics is written in, the original first. */
        public List<String> languages() {
            return topics().stream()
                    .flatMap(topic -> topic.texts().keySet().stream())
                    .distinct()
                    .toList();
        }

        /** Those of the quizzes themselves, and those that they draw from. A quiz after the course has none of its own. */
        public int questions() {
            return quizzes.stream()
                    .filter(quiz -> quiz.postTestOf() == null)
                    .flatMap(quiz -> quiz.sections().stream())
                    .mapToInt(SectionDefinition::size)
                    .sum();
        }

        /** How many quizzes may be asked for completion. */
        public int quizzesThatCount() {
            return (int) quizzes.stream().filter(ParsedQuiz::counts).count();
        }
    }

    public record ParsedModule(String slug, Map<String, ModuleWords> words, List<ParsedTopic> topics) {}

    /** A topic; its texts by language, the original first. */
    public record ParsedTopic(String slug, @Nullable Integer minutes, Map<String, ParsedText> texts) {}

    /**
     * A topic in one language.
     *
     * @param prompts by id in their order, with the words of the original where one is not translated
     * @param postFirst those that learners answer before they read the others
     */
    public record ParsedText(
            String title,
            @Nullable String summary,
            Map<String, String> prompts,
            Set<String> postFirst,
            boolean unreviewed,
            List<MarkdownLesson.Block> blocks) {}

    /**
     * A quiz that still has to learn the id of the topic it is shown in.
     *
     * @param file where it stands
     * @param postTestOf the quiz that asks the same before the course
     */
    public record ParsedQuiz(
            String key,
            String file,
            String topicSlug,
            int passMark,
            @Nullable Integer attempts,
            @Nullable Integer timeLimitMinutes,
            String language,
            Map<String, String> titles,
            List<String> unreviewed,
            List<SectionDefinition> sections,
            @Nullable String postTestOf,
            @Nullable QuizPair pair) {

        public QuizDefinition shownIn(TopicId topic) {
            return new QuizDefinition(
                    key, topic, passMark, attempts, timeLimitMinutes, language, titles, unreviewed, sections, pair);
        }

        /** Its own questions in the order of its sections. */
        public List<QuestionDefinition> questions() {
            return sections.stream()
                    .flatMap(section -> section.questions().stream())
                    .toList();
        }

        public boolean counts() {
            return pair == null || pair.role() != QuizPair.Role.PRE;
        }

        ParsedQuiz inPair(QuizPair pair, List<SectionDefinition> blueprint) {
            return new ParsedQuiz(
                    key,
                    file,
                    topicSlug,
                    passMark,
                    attempts,
                    timeLimitMinutes,
                    language,
                    titles,
                    unreviewed,
                    blueprint,
                    postTestOf,
                    pair);
        }
    }
}
