package org.banyan.assessment.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;

/** Addresses of the conditions of quizzes, and what is asked for by them. */
final class QuizAddress {

    static final String LIST = "tutoring/quizzes";

    private QuizAddress() {}

    static String of(CohortId cohort) {
        return LIST + "/" + cohort.value();
    }

    static String of(CohortId cohort, String quizKey) {
        return of(cohort) + "/" + URLEncoder.encode(quizKey, StandardCharsets.UTF_8);
    }

    static CohortId cohort(BeforeEnterEvent event) {
        return new CohortId(id(event, "cohort"));
    }

    /** @throws Refusal.NotFound for an address that names nothing */
    static UUID id(BeforeEnterEvent event, String name) {
        try {
            return UUID.fromString(event.getRouteParameters().get(name).orElseThrow(Refusal.NotFound::new));
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }
}
