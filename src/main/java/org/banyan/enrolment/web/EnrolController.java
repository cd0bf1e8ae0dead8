package org.banyan.enrolment.web;

import java.util.Locale;
import java.util.UUID;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.Enrolments;
import org.banyan.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The step between the catalogue and the classroom: says what one joins, and takes the key where there is one. */
@Controller
class EnrolController {

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final PublishedCourses courses;

    EnrolController(Cohorts cohorts, Enrolments enrolments, PublishedCourses courses) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.courses = courses;
    }

    @GetMapping("/enrol/{id}")
    String ask(@PathVariable UUID id, Model model, Locale language) {
        CohortEntry cohort = cohorts.get(new CohortId(id));
        CourseOutline course = courses.outline(cohort.version(), language);
        model.addAttribute("cohort", cohort);
        model.addAttribute("course", course);
        return "enrolment/enrol";
    }

    @PostMapping("/enrol/{id}")
    ModelAndView enrol(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String key, Model model, Locale language) {
        try {
            enrolments.enrolMyself(new CohortId(id), key);
        } catch (Refusal.Invalid | Refusal.NotPermitted refusal) {
            model.addAttribute("problem", refusal.in(language));
            model.addAttribute("key", key);
            ModelAndView again = new ModelAndView(ask(id, model, language), model.asMap());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView(new RedirectView("/learn/" + id));
    }
}
