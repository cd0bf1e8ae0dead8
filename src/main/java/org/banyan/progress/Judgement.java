package org.banyan.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.TopicId;
import org.banyan.gathering.Attended;
import org.banyan.progress.Standing.Kind;
import org.banyan.progress.Standing.Missing;
import org.banyan.progress.Standing.Requirement;

/** Holds the facts of a learner against the rule of a course. Topics that are no longer in the course do not count. */
final class Judgement {

    private Judgement() {}

    static Standing of(CompletionRule rule, CourseOutline course, Facts facts) {
        List<Requirement> requirements = new ArrayList<>();
        List<CourseOutline.TopicEntry> topics = course.topics();
        requirement(
                requirements,
                Kind.TOPICS_READ,
                rule.topicsRead(),
                topics,
                topic -> facts.read().contains(topic.topic()));
        requirement(
                requirements, Kind.TOPICS_DISCUSSED, rule.topicsDiscussed(), topics, topic -> hasPosts(facts, topic));
        int posts = topics.stream()
                .mapToInt(topic -> facts.posts().getOrDefault(topic.topic(), 0))
                .sum();
        if (rule.posts() > 0) {
            requirements.add(new Requirement(Kind.POSTS, Math.min(posts, rule.posts()), rule.posts(), List.of()));
        }
        quizzes(requirements, rule.quizzesPassed(), course, facts);
        Attended.Attendance attended = facts.attended();
        add(requirements, Kind.GATHERINGS_ATTENDED, rule.gatheringsAttended(), attended.gatherings(), Stream.empty());
        add(
                requirements,
                Kind.HOURS_ATTENDED,
                rule.hoursAttended(),
                attended.hours().intValue(),
                Stream.empty());
        return new Standing(List.copyOf(requirements));
    }

    private static boolean hasPosts(Facts facts, CourseOutline.TopicEntry topic) {
        return facts.posts().getOrDefault(topic.topic(), 0) > 0;
    }

    private static void requirement(
            List<Requirement> into,
            Kind kind,
            CompletionRule.Count asked,
            List<CourseOutline.TopicEntry> topics,
            Predicate<CourseOutline.TopicEntry> isDone) {
        int done = (int) topics.stream().filter(isDone).count();
        add(
                into,
                kind,
                asked.outOf(topics.size()),
                done,
                topics.stream().filter(isDone.negate()).map(topic -> new Missing(topic.slug(), topic.title())));
    }

    private static void quizzes(List<Requirement> into, CompletionRule.Count asked, CourseOutline course, Facts facts) {
        int passed = (int) facts.quizzesPassed().values().stream()
                .filter(isPassed -> isPassed)
                .count();
        add(
                into,
                Kind.QUIZZES_PASSED,
                asked.outOf(facts.quizzesPassed().size()),
                passed,
                facts.quizzesPassed().entrySet().stream()
                        .filter(quiz -> !quiz.getValue())
                        .map(quiz -> new Missing(
                                slug(course, quiz.getKey().topic()),
                                quiz.getKey().title())));
    }

    private static String slug(CourseOutline course, TopicId topic) {
        return course.topic(topic).map(CourseOutline.TopicEntry::slug).orElse("");
    }

    private static void add(List<Requirement> into, Kind kind, int needed, int done, Stream<Missing> missing) {
        if (needed > 0) {
            into.add(new Requirement(
                    kind, Math.min(done, needed), needed, done >= needed ? List.of() : missing.toList()));
        }
    }
}
