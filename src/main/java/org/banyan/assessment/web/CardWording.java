package org.banyan.assessment.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.banyan.assessment.AttemptResult;
import org.banyan.assessment.CountedScore;
import org.banyan.assessment.QuizMoments;
import org.banyan.assessment.QuizPage;
import org.banyan.assessment.rules.EffectiveRules;
import org.banyan.assessment.rules.Entry;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Says what one should know before beginning a quiz, and when one may see what was right. */
final class CardWording {

    private final Locale reader;
    private final ZoneId zone;

    CardWording(Locale reader, ZoneId zone) {
        this.reader = reader;
        this.zone = zone;
    }

    QuizJson.Card card(QuizPage page, @Nullable String settle) {
        CountedScore counted = page.counted();
        return new QuizJson.Card(
                page.title(),
                facts(page),
                notes(page),
                counted == null ? null : counted(counted),
                page.hasPassed() && !page.isPreTest(),
                page.forTheRecord(),
                page.mayStart(),
                !page.attempts().isEmpty(),
                page.rules().passwordAsked(),
                settle);
    }

    private List<String> facts(QuizPage page) {
        EffectiveRules rules = page.rules();
        List<String> facts = new ArrayList<>();
        facts.add(text("fact.questions", page.questions()));
        facts.add(text("fact.points", page.points()));
        if (!page.isPreTest()) {
            facts.add(text("fact.pass-mark", page.passMark() / 100d));
        }
        facts.add(
                rules.timeLimit() == null
                        ? text("fact.no-time-limit")
                        : text("fact.time-limit", rules.timeLimit().toMinutes()));
        facts.add(
                page.attemptsLeft() == null
                        ? text("fact.attempts-free")
                        : text("fact.attempts-left", page.attemptsLeft(), Objects.requireNonNull(rules.attempts())));
        if (rules.attempts() == null || rules.attempts() > 1) {
            facts.add(text("kept." + rules.scoreKept().name()));
        }
        if (rules.opensAt() != null && page.entry() instanceof Entry.NotYet) {
            facts.add(text("fact.opens", moment(rules.opensAt())));
        }
        if (rules.closesAt() != null) {
            facts.add(text(
                    page.entry() instanceof Entry.Closed ? "fact.closed" : "fact.closes", moment(rules.closesAt())));
        }
        if (rules.passwordAsked()) {
            facts.add(text("fact.password"));
        }
        return facts;
    }

    private List<String> notes(QuizPage page) {
        List<String> notes = new ArrayList<>();
        if (!page.translated()) {
            notes.add(text("not-translated"));
        }
        if (page.unreviewed()) {
            notes.add(text("unreviewed"));
        }
        if (page.forTheRecord() && page.running() == null) {
            switch (page.entry()) {
                case Entry.NotYet(Instant opensAt) -> notes.add(text("entry.not-yet", moment(opensAt)));
                case Entry.Closed _ -> notes.add(text("refusal.closed"));
                case Entry.Waiting(Instant until) -> notes.add(text("entry.waiting", moment(until)));
                case Entry.Open _, Entry.UsedUp _ -> {}
            }
        }
        if (page.rules().timeLimit() != null && page.mayStart()) {
            notes.add(text("time-note"));
        }
        if (page.role() != null) {
            notes.add(text(page.isPreTest() ? "pre-test.note" : "post-test.note"));
        }
        if (!page.forTheRecord()) {
            notes.add(text("preview-note"));
        }
        return notes;
    }

    private String counted(CountedScore counted) {
        return text(
                switch (counted.kept()) {
                    case HIGHEST -> "best";
                    case LATEST -> "latest";
                    case FIRST -> "first";
                    case AVERAGE -> "average";
                },
                counted.score().percent() / 100d);
    }

    /** Which of several scores counts, on the page of the attempt with this number. */
    String counted(CountedScore counted, int shown) {
        String rule = text("kept." + counted.kept().name());
        double percent = counted.score().percent() / 100d;
        Integer attempt = counted.attempt();
        if (attempt == null) {
            return text("result.counts-all", rule, percent);
        }
        return attempt == shown
                ? text("result.counts-this", rule)
                : text("result.counts-other", rule, attempt, percent);
    }

    /** What became of answers to an attempt that came too late; null where there were none. */
    @Nullable
    String late(AttemptResult.Late late) {
        if (late.undecided() > 0) {
            return text("attempt-late.undecided");
        }
        if (late.taken() > 0) {
            return text(late.left() > 0 ? "attempt-late.some" : "attempt-late.taken");
        }
        return late.left() > 0 ? text("attempt-late.left") : null;
    }

    /** Why there are no questions to look at. */
    String withheld(AttemptResult.Withheld withheld) {
        return switch (withheld.timing()) {
            case AFTER_CLOSE ->
                withheld.until() == null
                        ? text("result.after-close")
                        : text("result.after-close-at", moment(withheld.until()));
            case AFTER_LAST -> text("result.after-last");
            case AFTER_EACH, MARKS_ONLY -> text("result.marks-only");
        };
    }

    private String moment(Instant at) {
        return QuizMoments.moment(at, zone, reader);
    }

    private String text(String key, Object... arguments) {
        return Texts.text(reader, "assessment." + key, arguments);
    }
}
