package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.authoring.format.CoursePart.PartUnit;
import org.banyan.authoring.format.QuizText.Answer;
import org.banyan.authoring.format.QuizText.Question;
import org.banyan.shared.MarkdownBlocks;
import org.banyan.shared.MarkdownBlocks.Written;

/** Takes a file apart into the units that it is compared and translated by. Empty ones are left out. */
public final class PartUnits {

    /** What a completion rule can ask for, in the order of the format. */
    public static final List<String> COMPLETION =
            List.of("topicsRead", "topicsDiscussed", "posts", "quizzesPassed", "gatheringsAttended", "hoursAttended");

    private final List<PartUnit> units = new ArrayList<>();

    private PartUnits() {}

    static List<PartUnit> ofCurriculum(String file) {
        return new PartUnits().fields(file, "title", "summary").fact("licence", TextFields.text(file, "licence")).units;
    }

    static List<PartUnit> ofCourse(String file) {
        PartUnits read = new PartUnits()
                .fields(file, "title", "summary", "description", "audience")
                .fact("hours", TextFields.text(file, "hours"));
        Map<String, String> rule = TextFields.map(file, "completion");
        COMPLETION.forEach(key -> read.fact(key, Objects.requireNonNullElse(rule.get(key), "")));
        return read.fact("trainsFor", TextFields.text(file, "trainsFor")).units;
    }

    static List<PartUnit> ofModule(String file) {
        return new PartUnits().fields(file, "title", "summary").units;
    }

    static List<PartUnit> ofTopic(String file) {
        TopicText text = TopicText.parse(file);
        PartUnits read =
                new PartUnits().words("title", "title", text.title()).words("summary", "summary", text.summary());
        read.fact("minutes", text.minutes() == null ? "" : text.minutes().toString());
        int number = 0;
        for (Written block : MarkdownBlocks.of(text.markdown())) {
            read.units.add(new PartUnit("block/" + number++, "block", block.kind(), block.text(), true));
        }
        text.prompts().forEach(prompt -> read.words("prompt/" + prompt.id(), "prompt", prompt.text()));
        return read.units;
    }

    static List<PartUnit> ofQuiz(String file) {
        QuizText quiz = QuizText.parse(file);
        PartUnits read = new PartUnits()
                .words("title", "title", quiz.title())
                .fact("passMark", quiz.passMark())
                .fact("attempts", quiz.attempts())
                .fact("timeLimit", quiz.timeLimit())
                .fact("postTestOf", quiz.postTestOf());
        quiz.sections().forEach(read::section);
        quiz.questions().forEach(read::question);
        return read.units;
    }

    private void section(QuizSection section) {
        String key = "section/" + section.id();
        words(key + "/title", "sectionTitle", section.title());
        words(key + "/introduction", "introduction", section.introduction());
        fact(key + "/shuffle", "shuffle", section.shuffle() ? "✓" : "");
        fact(key + "/draw", "draw", section.draw());
        fact(key + "/points", "points", section.draw().isEmpty() ? "" : section.points());
        fact(key + "/bank", "bank", section.bank());
        fact(key + "/category", "category", String.join(" / ", section.category()));
        fact(key + "/subcategories", "subcategories", section.subcategories() ? "" : "–");
        fact(key + "/tags", "tags", String.join(", ", section.tags()));
    }

    private void question(Question question) {
        String key = "question/" + question.id();
        words(key, "question", question.text());
        fact(key + "/type", "type", question.type());
        fact(key + "/points", "points", question.points());
        for (Answer answer : question.answers()) {
            words(key + "/answer/" + answer.id(), "answer", answer.text());
            fact(key + "/answer/" + answer.id() + "/correct", "correct", answer.correct() ? "✓" : "");
            words(key + "/answer/" + answer.id() + "/feedback", "answerFeedback", answer.feedback());
            fact(key + "/answer/" + answer.id() + "/share", "detail", answer.share());
        }
        fact(key + "/correct", "correct", question.correct());
        words(key + "/accepted", "accepted", String.join("\n", question.accepted()));
        fact(key + "/tolerance", "tolerance", question.tolerance());
        words(key + "/unit", "unit", question.unit());
        MoreFields.units(key + "/more", question.more(), new MoreFields.Units() {
            @Override
            public void words(String place, String field, String text) {
                PartUnits.this.words(place, field, text);
            }

            @Override
            public void fact(String place, String field, String text) {
                PartUnits.this.fact(place, field, text);
            }
        });
        words(key + "/feedbackTrue", "feedbackTrue", question.feedbackTrue());
        words(key + "/feedbackFalse", "feedbackFalse", question.feedbackFalse());
        words(key + "/feedback", "feedback", question.feedback());
    }

    private PartUnits fields(String file, String... keys) {
        for (String key : keys) {
            words(key, key, TextFields.text(file, key));
        }
        return this;
    }

    private PartUnits words(String key, String field, String text) {
        if (!text.isBlank()) {
            units.add(PartUnit.words(key, field, text.strip()));
        }
        return this;
    }

    private PartUnits fact(String key, String text) {
        return fact(key, key, text);
    }

    private PartUnits fact(String key, String field, String text) {
        if (!text.isBlank()) {
            units.add(new PartUnit(key, field, "", text, false));
        }
        return this;
    }
}
