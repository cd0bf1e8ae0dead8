package org.banyan.assessment.web;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.banyan.assessment.AttemptResult;
import org.banyan.assessment.AttemptSheet;
import org.banyan.assessment.AttemptSheet.Form;
import org.banyan.assessment.AttemptSheet.OpenQuestion;
import org.banyan.assessment.CountedScore;
import org.banyan.assessment.Phrase;
import org.banyan.assessment.QuizPage;
import org.banyan.assessment.scoring.Score;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** Says in the reader's language what a quiz is and what came of it. */
final class QuizWording {

    /** Texts that the element shows as they are. */
    private static final List<String> PLAIN = List.of(
            "quiz",
            "start",
            "try-again",
            "preview",
            "preview-note",
            "preview-mark",
            "preview-kept",
            "preview-another",
            "preview-again",
            "see-result",
            "choose-one",
            "choose-several",
            "your-answer",
            "no-answer",
            "right-answer",
            "answered-mark",
            "open-mark",
            "overview",
            "saving",
            "saved",
            "waiting",
            "unreadable",
            "newer",
            "offline",
            "online",
            "signed-out",
            "sign-in",
            "hand-in",
            "handing-in",
            "hand-in-title",
            "hand-in-final",
            "hand-in-waits",
            "hand-in-now",
            "go-on",
            "time-left",
            "time-five",
            "time-one",
            "time-up",
            "back",
            "earlier",
            "look",
            "passed",
            "late",
            "late-sent",
            "late-refused",
            "time-more",
            "time-other",
            "time-gone",
            "password",
            "settle",
            "hint",
            "match-choose",
            "match-how",
            "order-how",
            "order-up",
            "order-down",
            "order-place",
            "order-untouched",
            "gap",
            "gap-choose",
            "drop-how",
            "drop-words",
            "drop-clear",
            "spot-how",
            "spot-keys",
            "spot-place",
            "spot-remove",
            "spot-at",
            "spot-areas",
            "essay-text",
            "essay-words",
            "essay-rubric",
            "essay-comment",
            "essay-model",
            "right-order",
            "part-right",
            "part-partly",
            "part-wrong",
            "part-empty");

    private final Locale reader;
    private final CardWording cards;

    /** @param zone on whose clocks moments are told */
    QuizWording(Locale reader, ZoneId zone) {
        this.reader = reader;
        this.cards = new CardWording(reader, zone);
    }

    /** @param settle where the person may change the rules for others; null where not */
    QuizJson.Page page(QuizPage page, @Nullable String settle, @Nullable CsrfToken csrf) {
        Map<String, String> texts = new LinkedHashMap<>();
        PLAIN.forEach(key -> texts.put(key, text(key)));
        int questions = Math.max(page.questions(), page.running() == null ? 0 : asked(page.running()));
        return new QuizJson.Page(
                csrf == null ? null : new QuizJson.Csrf(csrf.getHeaderName(), csrf.getToken()),
                texts,
                Map.of(
                        "answered", forEach(questions, count -> text("answered", count, questions)),
                        "unanswered", forEach(questions, count -> text("unanswered", count))),
                String.join(
                        "",
                        DecimalFormatSymbols.getInstance(ULocale.forLocale(reader))
                                .getDigitStrings()),
                cards.card(page, settle),
                page.running() == null ? null : sheet(page.running()),
                page.attempts().stream().map(attempt -> ended(attempt, page)).toList());
    }

    QuizJson.Sheet sheet(AttemptSheet sheet) {
        int count = asked(sheet);
        return new QuizJson.Sheet(
                sheet.attempt() == null ? null : sheet.attempt().value(),
                sheet.secondsLeft(),
                sheet.questions().stream().map(open -> question(open, count)).toList(),
                sheet.trial() == null ? null : sheet.trial().draw(),
                sheet.trial() != null && sheet.trial().varies());
    }

    private static int asked(AttemptSheet sheet) {
        return (int)
                sheet.questions().stream().filter(open -> open.number() > 0).count();
    }

    QuizJson.Result result(AttemptResult result) {
        List<String> notes = new ArrayList<>();
        if (result.attempt() == null) {
            notes.add(text("preview-note"));
        }
        if (result.byTime()) {
            notes.add(text("result.by-time"));
        }
        if (result.waiting()) {
            notes.add(text("result.waiting-note"));
        }
        if (result.withheldUntil() != null) {
            notes.add(text("result.withheld", result.withheldUntil().html()));
        } else if (result.withheld() != null) {
            notes.add(cards.withheld(result.withheld()));
        } else if (!result.solutionsShown()) {
            notes.add(text("result.solutions-later"));
        }
        notes.addAll(late(result.late()));
        if (result.counted() != null) {
            notes.add(cards.counted(result.counted(), result.number()));
        }
        int count = (int) result.questions().stream()
                .filter(marked -> marked.question().number() > 0)
                .count();
        return new QuizJson.Result(
                result.attempt() == null ? text("result.tried") : text("result.of-attempt", result.number()),
                score(result.score()),
                result.passed() && result.withheldUntil() == null,
                result.waiting() || result.withheldUntil() != null,
                result.withheldUntil() == null ? verdict(result.passed(), result.waiting()) : text("pre-test.done"),
                notes,
                result.questions().stream().map(marked -> marked(marked, count)).toList());
    }

    private List<String> late(AttemptResult.Late late) {
        List<String> notes = new ArrayList<>();
        if (late.undecided() > 0) {
            notes.add(text("result.late-undecided", late.undecided()));
        }
        if (late.taken() > 0) {
            notes.add(text("result.late-taken", late.taken()));
        }
        if (late.left() > 0) {
            notes.add(text("result.late-left", late.left()));
        }
        return notes;
    }

    /** An attempt before the course is done, not passed or failed. */
    private QuizJson.Ended ended(QuizPage.EndedAttempt attempt, QuizPage page) {
        boolean preTest = page.isPreTest();
        CountedScore counted = page.attempts().size() > 1 ? page.counted() : null;
        boolean counts = counted != null && Objects.equals(counted.attempt(), attempt.number());
        return new QuizJson.Ended(
                attempt.attempt().value(),
                text("attempt", attempt.number()),
                attempt.submittedAt(),
                score(attempt.score()),
                attempt.passed() && !preTest,
                attempt.waiting() || preTest,
                preTest ? text("pre-test.done") : verdict(attempt.passed(), attempt.waiting()),
                counts ? text("attempt-counts") : null,
                cards.late(attempt.late()));
    }

    private QuizJson.Question question(OpenQuestion open, int count) {
        return new QuizJson.Question(
                open.question().value(),
                open.section() == null
                        ? null
                        : new QuizJson.Section(
                                open.section().title(), open.section().introduction()),
                open.number(),
                open.form().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                open.number() == 0 ? text("description") : text("question", open.number(), count),
                open.number() == 0 ? "" : text("fact.points", open.points()),
                open.text(),
                open.form() == Form.MULTIPLE,
                open.form() == Form.TRUE_FALSE
                        ? List.of(option("true"), option("false"))
                        : open.options().stream()
                                .map(option -> new QuizJson.Option(option.key(), option.text()))
                                .toList(),
                open.unit(),
                open.form() == Form.NUMERIC,
                open.parts(),
                hints(open.hints()),
                length(open.parts()),
                open.response(),
                open.sequenceNumber());
    }

    private QuizJson.@Nullable Hints hints(AttemptSheet.Hints hints) {
        return hints.all() == 0
                ? null
                : new QuizJson.Hints(
                        hints.all(),
                        hints.taken(),
                        hints.penalty().signum() == 0 ? null : text("hint-cost", hints.penalty()),
                        forEach(hints.all() - 1, taken -> text("hint-ask", taken + 1, hints.all())));
    }

    /** How long an essay should be. */
    private @Nullable String length(AttemptSheet.Parts parts) {
        Integer least = parts.wordsMin();
        Integer most = parts.wordsMax();
        if (least == null) {
            return most == null ? null : text("essay-most", most);
        }
        return most == null ? text("essay-least", least) : text("essay-between", least, most);
    }

    private String verdict(boolean passed, boolean waiting) {
        return text(passed ? "passed" : waiting ? "waiting-marking" : "not-passed");
    }

    private QuizJson.Option option(String key) {
        String language = reader.toLanguageTag();
        return new QuizJson.Option(key, new Phrase(text(key), language, Languages.direction(language)));
    }

    private QuizJson.Marked marked(AttemptResult.MarkedQuestion marked, int count) {
        String verdict = marked.verdict().name().toLowerCase(Locale.ROOT);
        return new QuizJson.Marked(
                question(marked.question(), count),
                verdict,
                text("result." + verdict),
                marked.verdict() == AttemptResult.Verdict.NONE
                        ? ""
                        : text(
                                "result.points",
                                marked.points(),
                                marked.question().points()),
                note(marked),
                marked.feedback(),
                marked.chosen().stream()
                        .map(chosen -> new QuizJson.Chosen(chosen.key(), chosen.right(), chosen.feedback()))
                        .toList(),
                marked.rightKeys(),
                marked.rightText(),
                marked.parts(),
                marked.rightAreas(),
                marked.essay());
    }

    private @Nullable String note(AttemptResult.MarkedQuestion marked) {
        if (marked.corrected()) {
            return text("result.corrected");
        }
        boolean paid = marked.question().hints().penalty().signum() > 0 && marked.hintsTaken() > 0;
        return paid ? text("result.hints", marked.hintsTaken()) : null;
    }

    private String score(Score score) {
        return text("result.score", score.points(), score.of(), score.percent() / 100d);
    }

    private static List<String> forEach(int most, java.util.function.IntFunction<String> text) {
        return IntStream.rangeClosed(0, most).mapToObj(text).toList();
    }

    private String text(String key, Object... arguments) {
        return Texts.text(reader, "assessment." + key, arguments);
    }
}
