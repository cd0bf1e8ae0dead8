package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.discussion.PassageRepairs;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.shell.HomeCard;
import org.springframework.core.annotation.Order;

/** Says on the home page, to authors and those who lead, where discussions have lost their words. */
@org.springframework.stereotype.Component
@Order(35)
class LostPassagesCard implements HomeCard {

    private final PassageRepairs repairs;
    private final Cohorts cohorts;
    private final PublishedCourses courses;

    LostPassagesCard(PassageRepairs repairs, Cohorts cohorts, PublishedCourses courses) {
        this.repairs = repairs;
        this.cohorts = cohorts;
        this.courses = courses;
    }

    @Override
    public Optional<Component> card() {
        List<PassageRepairs.Waiting> waiting = repairs.waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Locale language = UI.getCurrent().getLocale();
        Map<CohortId, CohortEntry> entries = cohorts.entries(
                waiting.stream().map(PassageRepairs.Waiting::cohort).toList());
        var content = new org.jsoup.nodes.Element("div");
        content.appendElement("h2").text(Texts.text(language, "discussion.repairs.title"));
        var list = content.appendElement("ul");
        waiting.forEach(entry -> {
            var item = list.appendElement("li");
            item.appendElement("a")
                    .attr("href", "passages/" + entry.cohort().value())
                    .attr("dir", "auto")
                    .text(name(Objects.requireNonNull(entries.get(entry.cohort())), language));
            item.appendElement("span")
                    .addClass("note")
                    .text(Texts.text(language, "discussion.repairs.waiting", entry.passages()));
        });
        return Optional.of(new Card(Markup.component(content)));
    }

    private String name(CohortEntry cohort, Locale language) {
        return Objects.requireNonNullElseGet(
                cohort.name(), () -> courses.outline(cohort.version(), language).title());
    }

    @StyleSheet("css/discussion.css")
    private static final class Card extends Section {
        Card(Component content) {
            addClassNames("home-card", "talk-card");
            add(content);
        }
    }
}
