package org.banyan.authoring.format;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.banyan.cascade.TrainerCourse;
import org.banyan.progress.CompletionRule;
import org.banyan.progress.CompletionRule.Count;
import org.jspecify.annotations.Nullable;

/** Reads what course.yaml says beside its words: how long the course takes, what completes it, whom it trains. */
final class CourseTerms {

    private static final int MOST_MONTHS = 600;
    private static final BigDecimal MOST_HOURS = new BigDecimal("10000");
    private static final int MOST_GATHERINGS = 100;
    private static final int MOST_HOURS_ATTENDED = 1_000;

    private CourseTerms() {}

    static BigDecimal hours(YamlMap course) {
        if (!course.has("hours")) {
            course.error("hours", "yaml.key-missing", "hours");
            return BigDecimal.ONE;
        }
        BigDecimal hours = course.number("hours").orElse(BigDecimal.ONE);
        if (hours.signum() <= 0
                || hours.compareTo(MOST_HOURS) > 0
                || hours.stripTrailingZeros().scale() > 1) {
            course.error("hours", "hours");
        }
        return hours;
    }

    static @Nullable TrainerCourse trains(YamlMap course, String slug) {
        String trainsFor = course.optionalText("trainsFor", Names.LONGEST_ID);
        Optional<YamlMap> qualification = course.map("qualification");
        if (trainsFor == null) {
            qualification.ifPresent(_ -> course.error("qualification", "qualification-alone"));
            return null;
        }
        if (!Names.isId(trainsFor)) {
            course.error("trainsFor", "id", trainsFor);
        } else if (trainsFor.equals(slug)) {
            course.error("trainsFor", "trains-for-itself");
        }
        Integer validMonths = null;
        if (qualification.isPresent()) {
            OptionalInt months = qualification.get().wholeNumber("validMonths", 1, MOST_MONTHS);
            validMonths = months.isPresent() ? Integer.valueOf(months.getAsInt()) : null;
            qualification.get().close();
        }
        return new TrainerCourse(trainsFor, validMonths);
    }

    static CompletionRule completion(YamlMap rule, int topics, int quizzes) {
        CompletionRule read = new CompletionRule(
                count(rule, "topicsRead", topics),
                count(rule, "topicsDiscussed", topics),
                rule.wholeNumber("posts", 0, 1_000).orElse(0),
                count(rule, "quizzesPassed", quizzes),
                rule.wholeNumber("gatheringsAttended", 0, MOST_GATHERINGS).orElse(0),
                rule.wholeNumber("hoursAttended", 0, MOST_HOURS_ATTENDED).orElse(0));
        rule.close();
        return read;
    }

    private static Count count(YamlMap rule, String key, int most) {
        if (!rule.has(key)) {
            return Count.NONE;
        }
        if ("all".equals(rule.optionalText(key, Longest.SHORT))) {
            return Count.ALL;
        }
        return Count.of(rule.wholeNumber(key, 0, most).orElse(0));
    }
}
