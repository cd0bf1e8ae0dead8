package org.banyan.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.banyan.assessment.AttemptId;
import org.banyan.assessment.Phrase;
import org.banyan.assessment.QuestionId;
import org.banyan.assessment.QuizAttempts;
import org.banyan.assessment.QuizId;
import org.banyan.assessment.QuizMoments;
import org.banyan.assessment.QuizPage;
import org.banyan.assessment.QuizPages;
import org.banyan.assessment.SaveAnswer;
import org.banyan.assessment.SavedAnswer;
import org.banyan.assessment.TimeLeft;
import org.banyan.assessment.scoring.Response;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the quiz element on the topic's page. It speaks plain HTTP and keeps nothing between requests, so that an answer
 * gets through whatever became of the page's own connection to the server, and a quiz costs no memory there.
 *
 * <p>{@code language} is the language of the lesson, in which questions are shown where they are translated.
 *
 * @see "docs/decisions/0060-the-quiz-talks-to-the-server-by-plain-http.md"
 */
@RestController
@RequestMapping(path = "/learn/{cohort}", produces = "application/json")
class QuizController {

    private final QuizAttempts attempts;
    private final QuizPages pages;

    QuizController(QuizAttempts attempts, QuizPages pages) {
        this.attempts = attempts;
        this.pages = pages;
    }

    /** An answer on its way. */
    record Answer(Response response, long sequence) {

        Answer {
            Objects.requireNonNull(response);
        }
    }

    /** What it takes to begin. */
    record Beginning(String password) {

        Beginning {
            Objects.requireNonNull(password);
        }
    }

    @GetMapping("/quizzes/{quiz}")
    ResponseEntity<QuizJson.Page> page(
            @PathVariable UUID cohort,
            @PathVariable UUID quiz,
            @RequestParam String language,
            @RequestParam(defaultValue = "Z") String zone,
            Locale reader,
            @Nullable CsrfToken csrf) {
        QuizPage page = pages.page(new CohortId(cohort), new QuizId(quiz), language);
        return fresh(new QuizWording(reader, QuizMoments.zone(zone))
                .page(page, page.settles() ? "tutoring/quizzes/" + cohort : null, csrf));
    }

    @PostMapping("/quizzes/{quiz}/attempts")
    ResponseEntity<QuizJson.Page> start(
            @PathVariable UUID cohort,
            @PathVariable UUID quiz,
            @RequestParam String language,
            @RequestParam(defaultValue = "Z") String zone,
            @RequestBody(required = false) @Nullable Beginning beginning,
            Locale reader,
            @Nullable CsrfToken csrf) {
        attempts.start(new CohortId(cohort), new QuizId(quiz), beginning == null ? "" : beginning.password());
        return page(cohort, quiz, language, zone, reader, csrf);
    }

    @PutMapping("/attempts/{attempt}/answers/{question}")
    ResponseEntity<QuizJson.Saved> save(
            @PathVariable UUID attempt, @PathVariable UUID question, @RequestBody Answer answer) {
        SavedAnswer saved = attempts.save(
                new SaveAnswer(new AttemptId(attempt), new QuestionId(question), answer.response(), answer.sequence()));
        return fresh(new QuizJson.Saved(
                saved.response(), saved.sequenceNumber(), saved.unreadable(), saved.late(), saved.secondsLeft()));
    }

    /** How much time is left by now; open pages ask now and then. */
    @GetMapping("/attempts/{attempt}/time")
    ResponseEntity<QuizJson.Time> time(@PathVariable UUID attempt) {
        TimeLeft left = attempts.timeLeft(new AttemptId(attempt));
        return fresh(new QuizJson.Time(left.running(), left.seconds()));
    }

    /** Asking again for a hint that was told tells it again. */
    @PutMapping("/attempts/{attempt}/answers/{question}/hints/{number}")
    ResponseEntity<List<Phrase>> hints(
            @PathVariable UUID attempt,
            @PathVariable UUID question,
            @PathVariable int number,
            @RequestParam String language) {
        return fresh(attempts.hints(new AttemptId(attempt), new QuestionId(question), number, language));
    }

    @PostMapping("/attempts/{attempt}/submission")
    ResponseEntity<QuizJson.Result> submit(
            @PathVariable UUID cohort,
            @PathVariable UUID attempt,
            @RequestParam String language,
            @RequestParam(defaultValue = "Z") String zone,
            Locale reader) {
        attempts.submit(new AttemptId(attempt));
        return result(cohort, attempt, language, zone, reader);
    }

    @GetMapping("/attempts/{attempt}")
    ResponseEntity<QuizJson.Result> result(
            @PathVariable UUID cohort,
            @PathVariable UUID attempt,
            @RequestParam String language,
            @RequestParam(defaultValue = "Z") String zone,
            Locale reader) {
        return fresh(new QuizWording(reader, QuizMoments.zone(zone))
                .result(pages.result(new CohortId(cohort), new AttemptId(attempt), language)));
    }

    static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
