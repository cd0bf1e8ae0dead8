package org.banyan.assessment.results.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.banyan.assessment.results.Counting;
import org.banyan.assessment.results.QuizFigures;
import org.banyan.assessment.results.QuizStatistics;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Role;
import org.banyan.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** The results of a quiz in a cohort, for those who lead there. */
@Route("tutoring/results/:place/:quiz")
@RolesAllowed({Role.Names.TUTOR, Role.Names.COORDINATOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
class QuizResultsView extends ResultsPage {

    private final QuizStatistics statistics;
    private final CurrentPerson currentPerson;

    QuizResultsView(QuizStatistics statistics, CurrentPerson currentPerson) {
        this.statistics = statistics;
        this.currentPerson = currentPerson;
    }

    @Override
    QuizFigures figures(UUID place, String quiz, @Nullable Counting counting) {
        return statistics.ofCohort(new CohortId(place), quiz, counting, getLocale());
    }

    @Override
    String address(UUID place, String quiz) {
        return "/tutoring/results/" + place + "/" + quiz;
    }

    @Override
    Anchor back(UUID place, QuizFigures figures) {
        Anchor back = new Anchor("tutoring/results/" + place, getTranslation("results.back-to-cohort"));
        back.addClassName("back");
        return back;
    }

    /** Tutors do not score again. */
    @Override
    String corrections(UUID place) {
        SignedIn person = currentPerson.require();
        boolean may = person.holds(Role.COORDINATOR)
                || person.holds(Role.INSTITUTE_STAFF)
                || person.holds(Role.ADMINISTRATOR);
        return may ? "tutoring/corrections/" + place : "";
    }
}
