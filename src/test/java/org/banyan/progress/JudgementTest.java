package org.banyan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.banyan.gathering.Attended;
import org.banyan.identity.InstituteId;
import org.banyan.progress.CompletionRule.Count;
import org.banyan.progress.Standing.Kind;
import org.banyan.progress.Standing.Missing;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final List<TopicId> TOPICS =
            IntStream.range(0, 3).mapToObj(_ -> TopicId.next()).toList();
    private static final CompletionRule ALL_OF_IT = new CompletionRule(Count.ALL, Count.of(2), 3, Count.ALL);

    @Test
    void nothingDoneLeavesEverythingOpenAndSaysWhere() {
        Standing standing = Judgement.of(ALL_OF_IT, course(), facts(Set.of(), Map.of(), Map.of("q", false)));

        assertThat(standing.isFulfilled()).isFalse();
        assertThat(standing.requirements())
                .extracting(Standing.Requirement::kind)
                .containsExactly(Kind.TOPICS_READ, Kind.TOPICS_DISCUSSED, Kind.POSTS, Kind.QUIZZES_PASSED);
        assertThat(standing.requirements().getFirst().missing())
                .containsExactly(
                        new Missing("topic-0", "Topic 0"),
                        new Missing("topic-1", "Topic 1"),
                        new Missing("topic-2", "Topic 2"));
    }

    @Test
    void isFulfilledWhenEachRequirementIs() {
        Facts facts = facts(Set.copyOf(TOPICS), Map.of(TOPICS.get(0), 2, TOPICS.get(2), 1), Map.of("q", true));

        assertThat(Judgement.of(ALL_OF_IT, course(), facts).isFulfilled()).isTrue();
    }

    @Test
    void oneMissingPostKeepsItOpen() {
        Facts facts = facts(Set.copyOf(TOPICS), Map.of(TOPICS.get(0), 1, TOPICS.get(2), 1), Map.of("q", true));

        Standing standing = Judgement.of(ALL_OF_IT, course(), facts);

        assertThat(standing.isFulfilled()).isFalse();
        assertThat(standing.requirements())
                .filteredOn(requirement -> !requirement.isFulfilled())
                .singleElement()
                .satisfies(requirement -> {
                    assertThat(requirement.kind()).isEqualTo(Kind.POSTS);
                    assertThat(requirement.done()).isEqualTo(2);
                    assertThat(requirement.needed()).isEqualTo(3);
                });
    }

    @Test
    void whatTheCourseDoesNotHaveIsNotAskedFor() {
        CompletionRule rule = new CompletionRule(Count.of(99), Count.NONE, 0, Count.of(4));

        Standing standing = Judgement.of(rule, course(), facts(Set.copyOf(TOPICS), Map.of(), Map.of()));

        assertThat(standing.isFulfilled()).isTrue();
        assertThat(standing.requirements())
                .extracting(Standing.Requirement::needed)
                .containsExactly(3);
    }

    @Test
    void aTopicThatLeftTheCourseDoesNotCount() {
        TopicId gone = TopicId.next();
        CompletionRule rule = new CompletionRule(Count.of(1), Count.NONE, 1, Count.NONE);

        Standing standing = Judgement.of(rule, course(), facts(Set.of(gone), Map.of(gone, 5), Map.of()));

        assertThat(standing.requirements()).noneMatch(Standing.Requirement::isFulfilled);
    }

    @Test
    void aCourseThatAsksForNothingIsNeverCompletedByItself() {
        CompletionRule rule = new CompletionRule(Count.NONE, Count.NONE, 0, Count.NONE);

        assertThat(Judgement.of(rule, course(), facts(Set.of(), Map.of(), Map.of()))
                        .isFulfilled())
                .isFalse();
    }

    @Test
    void gatheringsAndTheirHoursAreAskedForByNumber() {
        CompletionRule rule = new CompletionRule(Count.NONE, Count.NONE, 0, Count.NONE, 2, 5);

        Standing once = Judgement.of(rule, course(), attended(1, "4.5"));
        Standing twice = Judgement.of(rule, course(), attended(3, "5.5"));

        assertThat(once.requirements())
                .containsExactly(
                        new Standing.Requirement(Kind.GATHERINGS_ATTENDED, 1, 2, List.of()),
                        new Standing.Requirement(Kind.HOURS_ATTENDED, 4, 5, List.of()));
        assertThat(once.isFulfilled()).isFalse();
        assertThat(twice.isFulfilled()).isTrue();
    }

    private static Facts attended(int gatherings, String hours) {
        return new Facts(Set.of(), Map.of(), Map.of(), new Attended.Attendance(gatherings, new BigDecimal(hours)));
    }

    private static Facts facts(Set<TopicId> read, Map<TopicId, Integer> posts, Map<String, Boolean> quizzes) {
        Map<Facts.QuizPlace, Boolean> places = new LinkedHashMap<>();
        quizzes.forEach((key, passed) -> places.put(new Facts.QuizPlace(TOPICS.getLast(), key, "Quiz " + key), passed));
        return new Facts(read, posts, places, Attended.Attendance.NONE);
    }

    private static CourseOutline course() {
        return new CourseOutline(
                CourseVersionId.next(),
                CourseId.next(),
                InstituteId.next(),
                "course",
                "en",
                "Course",
                "en",
                BigDecimal.TEN,
                List.of("en"),
                List.of(new CourseOutline.Part(
                        "module",
                        "Module",
                        "en",
                        null,
                        IntStream.range(0, TOPICS.size())
                                .mapToObj(index -> new CourseOutline.TopicEntry(
                                        TOPICS.get(index), "topic-" + index, "Topic " + index, "en", 20))
                                .toList())));
    }
}
