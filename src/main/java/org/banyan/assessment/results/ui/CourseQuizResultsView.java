package org.banyan.assessment.results.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.banyan.assessment.results.Counting;
import org.banyan.assessment.results.QuizFigures;
import org.banyan.assessment.results.QuizStatistics;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.Role;
import org.jspecify.annotations.Nullable;

/** The results of a quiz over all cohorts of a course, without names. */
@Route("results/:place/:quiz")
@RolesAllowed({Role.Names.PROGRAMME_MANAGER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
class CourseQuizResultsView extends ResultsPage {

    private final QuizStatistics statistics;

    CourseQuizResultsView(QuizStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    QuizFigures figures(UUID place, String quiz, @Nullable Counting counting) {
        return statistics.ofCourse(new CourseId(place), quiz, counting, getLocale());
    }

    @Override
    String address(UUID place, String quiz) {
        return "/results/" + place + "/" + quiz;
    }

    @Override
    Anchor back(UUID place, QuizFigures figures) {
        Anchor back = new Anchor("results", getTranslation("results.courses"));
        back.addClassName("back");
        return back;
    }

    /** Answers are scored again in a cohort, not here. */
    @Override
    String corrections(UUID place) {
        return "";
    }
}
