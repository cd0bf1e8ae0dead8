package org.banyan.assessment.web;

import static org.banyan.assessment.web.QuizController.fresh;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.banyan.assessment.QuestionId;
import org.banyan.assessment.QuizId;
import org.banyan.assessment.QuizPreviews;
import org.banyan.assessment.scoring.Response;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the quiz element where a quiz is only tried, on the page of a topic or while it is written. Both have the addresses of
 * a sheet in common: without {@code draw} another one is drawn each time, with it the same again.
 */
@RestController
@RequestMapping(produces = "application/json")
class PreviewController {

    private final QuizPreviews previews;

    PreviewController(QuizPreviews previews) {
        this.previews = previews;
    }

    @GetMapping("/learn/{cohort}/quizzes/{quiz}/preview")
    ResponseEntity<QuizJson.Sheet> sheet(
            @PathVariable UUID cohort,
            @PathVariable UUID quiz,
            @RequestParam(required = false) @Nullable UUID draw,
            @RequestParam String language,
            Locale reader) {
        return fresh(new QuizWording(reader, ZoneOffset.UTC)
                .sheet(previews.sheet(new CohortId(cohort), new QuizId(quiz), orAnother(draw), language)));
    }

    @PostMapping("/learn/{cohort}/quizzes/{quiz}/preview")
    ResponseEntity<QuizJson.Result> result(
            @PathVariable UUID cohort,
            @PathVariable UUID quiz,
            @RequestParam UUID draw,
            @RequestParam String language,
            @RequestBody Map<UUID, @Nullable Response> responses,
            Locale reader) {
        return fresh(new QuizWording(reader, ZoneOffset.UTC)
                .result(previews.result(
                        new CohortId(cohort), new QuizId(quiz), draw, byQuestion(responses), language)));
    }

    @GetMapping("/authoring/{draft}/quizzes/{quiz}")
    ResponseEntity<QuizJson.Page> draftPage(
            @PathVariable UUID draft,
            @PathVariable String quiz,
            @RequestParam String language,
            Locale reader,
            @Nullable CsrfToken csrf) {
        return fresh(new QuizWording(reader, ZoneOffset.UTC).page(previews.page(draft, quiz, language), null, csrf));
    }

    @GetMapping("/authoring/{draft}/quizzes/{quiz}/preview")
    ResponseEntity<QuizJson.Sheet> draftSheet(
            @PathVariable UUID draft,
            @PathVariable String quiz,
            @RequestParam(required = false) @Nullable UUID draw,
            @RequestParam String language,
            Locale reader) {
        return fresh(
                new QuizWording(reader, ZoneOffset.UTC).sheet(previews.sheet(draft, quiz, orAnother(draw), language)));
    }

    @PostMapping("/authoring/{draft}/quizzes/{quiz}/preview")
    ResponseEntity<QuizJson.Result> draftResult(
            @PathVariable UUID draft,
            @PathVariable String quiz,
            @RequestParam UUID draw,
            @RequestParam String language,
            @RequestBody Map<UUID, @Nullable Response> responses,
            Locale reader) {
        return fresh(new QuizWording(reader, ZoneOffset.UTC)
                .result(previews.result(draft, quiz, draw, byQuestion(responses), language)));
    }

    private static UUID orAnother(@Nullable UUID draw) {
        return Objects.requireNonNullElseGet(draw, UUID::randomUUID);
    }

    private static Map<QuestionId, Response> byQuestion(Map<UUID, @Nullable Response> responses) {
        Map<QuestionId, Response> byQuestion = new HashMap<>();
        responses.forEach((question, response) -> {
            if (response != null) {
                byQuestion.put(new QuestionId(question), response);
            }
        });
        return byQuestion;
    }
}
