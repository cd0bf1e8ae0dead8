package org.banyan.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.banyan.assessment.AttemptSheet.Trial;
import org.banyan.assessment.Draw.Candidate;
import org.banyan.assessment.PublishedQuizzes.Placed;
import org.banyan.assessment.UnpublishedQuizzes.UnpublishedQuiz;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Score;
import org.jspecify.annotations.Nullable;

/** A quiz to be tried: the sheet that a number makes, and what comes of answers to it. Nothing of it is kept anywhere. */
final class TrialSheet {

    private static final Pattern FIGURE = Pattern.compile("/figures/([0-9a-f]{64})");
    private static final int SECONDS_OF_A_MINUTE = 60;

    private final List<Draw.Section> sections;
    private final Map<UUID, QuizSections.Heading> headings;
    private final Function<List<Draw.Drawn>, Map<QuestionId, QuestionContent>> contents;

    TrialSheet(
            List<Draw.Section> sections,
            Map<UUID, QuizSections.Heading> headings,
            Function<List<Draw.Drawn>, Map<QuestionId, QuestionContent>> contents) {
        this.sections = sections;
        this.headings = headings;
        this.contents = contents;
    }

    /** Of a quiz that is not published. Its questions get ids that only this sheet knows, the same each time. */
    static TrialSheet of(UnpublishedQuiz unpublished) {
        QuizDefinition quiz = unpublished.quiz();
        Map<UUID, QuizSections.Heading> headings = new HashMap<>();
        Map<QuestionId, QuestionContent> contents = new HashMap<>();
        for (SectionDefinition section : quiz.sections()) {
            headings.put(sectionId(section), new QuizSections.Heading(section.titles(), section.introductionsHtml()));
            section.questions()
                    .forEach(question -> contents.put(
                            new QuestionId(identity(question)), shown(QuestionContent.of(question), unpublished)));
            section.pool().forEach(question -> contents.put(new QuestionId(question.question()), question.content()));
        }
        return new TrialSheet(drawnFrom(quiz.sections()), headings, _ -> contents);
    }

    private static QuestionContent shown(QuestionContent content, UnpublishedQuiz unpublished) {
        return new QuestionContent(
                content.kind(),
                FIGURE.matcher(content.json()).replaceAll(Matcher.quoteReplacement(unpublished.figuresAt()) + "$1"));
    }

    static List<Draw.Section> drawnFrom(List<SectionDefinition> sections) {
        List<Draw.Section> all = new ArrayList<>();
        for (SectionDefinition section : sections) {
            SectionDefinition.Draw draw = section.draw();
            List<Candidate> candidates = new ArrayList<>();
            section.questions()
                    .forEach(question -> candidates.add(
                            candidate(identity(question), draw == null ? question.points() : draw.points())));
            section.pool()
                    .forEach(question ->
                            candidates.add(candidate(question.question(), draw == null ? 0 : draw.points())));
            all.add(new Draw.Section(
                    sectionId(section), section.shuffled(), draw == null ? null : draw.count(), candidates));
        }
        return all;
    }

    private static Candidate candidate(UUID identity, int points) {
        return new Candidate(new QuestionId(identity), identity, points);
    }

    private static UUID identity(QuestionDefinition question) {
        return id("question " + question.key());
    }

    private static UUID sectionId(SectionDefinition section) {
        return id("section " + section.key());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    int questions() {
        return (int) placed(new UUID(0, 0)).stream()
                .filter(placed -> !placed.content().kind().equals("description"))
                .count();
    }

    int points() {
        return placed(new UUID(0, 0)).stream().mapToInt(Placed::points).sum();
    }

    AttemptSheet open(UUID draw, @Nullable Integer minutes, String language) {
        OpenQuestions screen = new OpenQuestions(new AttemptId(draw), language, headings);
        return new AttemptSheet(
                null,
                0,
                minutes == null ? null : (long) minutes * SECONDS_OF_A_MINUTE,
                placed(draw).stream().map(placed -> screen.next(placed, null)).toList(),
                new Trial(draw, sections.stream().anyMatch(Draw.Section::varies)));
    }

    AttemptResult marked(UUID draw, Map<QuestionId, Response> responses, int passMark, String language) {
        MarkedQuestions screen = new MarkedQuestions(new AttemptId(draw), language, true, headings);
        List<MarkedQuestion> questions = placed(draw).stream()
                .map(placed -> screen.next(placed, tried(placed, responses.get(placed.question())), null))
                .toList();
        BigDecimal reached = questions.stream().map(MarkedQuestion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal of = BigDecimal.valueOf(questions.stream()
                .mapToInt(marked -> marked.question().points())
                .sum());
        Score score = new Score(reached, of);
        return new AttemptResult(
                null,
                0,
                false,
                questions.stream().anyMatch(marked -> marked.verdict() == AttemptResult.Verdict.WAITING),
                score,
                score.reaches(passMark),
                null,
                AttemptResult.Late.NONE,
                true,
                questions,
                null,
                null);
    }

    private List<Placed> placed(UUID draw) {
        List<Draw.Drawn> drawn = Draw.of(sections, Shuffle.seed(new AttemptId(draw)), Map.of());
        Map<QuestionId, QuestionContent> said = contents.apply(drawn);
        List<Placed> placed = new ArrayList<>();
        drawn.forEach(each -> placed.add(new Placed(
                each.question(),
                placed.size() + 1,
                each.points(),
                Objects.requireNonNull(said.get(each.question())),
                each.section())));
        return placed;
    }

    private static AttemptHistory.KeptAnswer tried(Placed placed, @Nullable Response response) {
        QuestionDefinition question = placed.content().definition();
        BigDecimal points = response == null
                ? BigDecimal.ZERO
                : Score.worth(QuestionRules.share(question, response), placed.points());
        return AttemptHistory.KeptAnswer.tried(response, points, question instanceof QuestionDefinition.Essay);
    }
}
