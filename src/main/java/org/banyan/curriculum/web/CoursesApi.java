package org.banyan.curriculum.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.banyan.curriculum.Catalogue;
import org.banyan.curriculum.CourseCard;
import org.banyan.identity.OpenAddresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published courses, for programs; open like the catalogue. */
@RestController
@Tag(name = "Courses")
class CoursesApi implements OpenAddresses {

    private final Catalogue catalogue;

    CoursesApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A published course.
     *
     * @param textLanguage the tag of the language that title and summary are in
     * @param languages tags of the languages the whole course can be read in, the original first
     */
    record PublishedCourse(
            String id,
            String versionId,
            String slug,
            String curriculum,
            String title,
            String summary,
            String textLanguage,
            BigDecimal hours,
            String institute,
            List<String> languages,
            String page) {

        static PublishedCourse of(CourseCard card) {
            return new PublishedCourse(
                    card.course().value().toString(),
                    card.newestVersion().value().toString(),
                    card.slug(),
                    card.curriculumTitle(),
                    card.title(),
                    card.summary(),
                    card.textLanguage(),
                    card.hours(),
                    card.instituteName(),
                    card.languages(),
                    "/catalogue/" + card.slug());
        }
    }

    @GetMapping("/api/v1/courses")
    @Operation(
            summary = "Published courses",
            description = "The newest version of each, with texts in the language of the request where they are"
                    + " translated. Words find courses by title, summary and curriculum in any language.")
    List<PublishedCourse> courses(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "language", defaultValue = "") String readIn,
            Locale language) {
        return catalogue.search(words, readIn, 1, Integer.MAX_VALUE, language).cards().stream()
                .map(PublishedCourse::of)
                .toList();
    }

    @Override
    public List<String> patterns() {
        return List.of("/api/v1/courses");
    }
}
