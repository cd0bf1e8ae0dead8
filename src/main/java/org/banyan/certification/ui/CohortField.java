package org.banyan.certification.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.curriculum.CourseCard;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.CohortDirectory;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortFilter;

/** A cohort that one is responsible for, found by its name or its course. */
class CohortField extends ComboBox<CohortEntry> {

    private final CohortDirectory directory;
    private final Map<CourseId, String> courses;

    CohortField(CohortDirectory directory, Locale language) {
        this.directory = directory;
        this.courses =
                directory.courses(language).stream().collect(Collectors.toMap(CourseCard::course, CourseCard::title));
        setLabel(getTranslation("certification.cohort"));
        setItemLabelGenerator(this::words);
        setItems(query -> {
            CohortFilter filter = new CohortFilter(query.getFilter().orElse(""), true, language);
            return this.directory.page(filter, query.getPage(), query.getPageSize()).stream();
        });
    }

    String words(CohortEntry cohort) {
        String course = courses.getOrDefault(cohort.course(), "");
        return cohort.name() == null ? course : cohort.name() + " · " + course;
    }

    Map<CourseId, String> courses() {
        return courses;
    }
}
