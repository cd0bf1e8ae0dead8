package org.banyan.enrolment.web;

import java.util.Locale;
import java.util.UUID;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.Admission;
import org.banyan.enrolment.Applications;
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

/**
 * The step between the catalogue and the classroom: says what one joins, takes the key where there is one, and takes an
 * application where staff decide.
 */
@Controller
class EnrolController {

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Applications applications;
    private final PublishedCourses courses;

    EnrolController(Cohorts cohorts, Enrolments enrolments, Applications applications, PublishedCourses courses) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.applications = applications;
        this.courses = courses;
    }

    @GetMapping("/enrol/{id}")
    String ask(@PathVariable UUID id, Model model, Locale language) {
        CohortEntry cohort = cohorts.get(new CohortId(id));
        CourseOutline course = courses.outline(cohort.version(), language);
        model.addAttribute("cohort", cohort);
        model.addAttribute("course", course);
        model.addAttribute("byApplication", cohort.admission() == Admission.APPLICATION);
        applications.mine().stream()
                .filter(entry -> entry.cohort().equals(cohort.cohort()))
                .findFirst()
                .ifPresent(entry -> model.addAttribute("applied", entry));
        return "enrolment/enrol";
    }

    @PostMapping("/enrol/{id}")
    ModelAndView enrol(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String key, Model model, Locale language) {
        try {
            enrolments.enrolMyself(new CohortId(id), key);
        } catch (Refusal.Invalid | Refusal.NotPermitted refusal) {
            model.addAttribute("key", key);
            return again(id, refusal, model, language);
        }
        return new ModelAndView(new RedirectView("/learn/" + id));
    }

    @PostMapping("/enrol/{id}/application")
    ModelAndView apply(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String motivation, Model model, Locale language) {
        try {
            applications.apply(new CohortId(id), motivation);
        } catch (Refusal.Invalid | Refusal.NotPermitted | Refusal.Conflict refusal) {
            model.addAttribute("motivation", motivation);
            return again(id, refusal, model, language);
        }
        return new ModelAndView(new RedirectView("/enrol/" + id));
    }

    private ModelAndView again(UUID id, Refusal refusal, Model model, Locale language) {
        model.addAttribute("problem", refusal.in(language));
        ModelAndView again = new ModelAndView(ask(id, model, language), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
