package org.banyan.progress.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.banyan.classroom.CoursePanel;
import org.banyan.classroom.CourseVisit;
import org.banyan.progress.Standing;
import org.banyan.progress.Standings;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** On the course page: what completing the course takes, how far one is, and where the rest can be done. */
@org.springframework.stereotype.Component
@Order(10)
class StandingPanel implements CoursePanel {

    /** More places than these are counted, not listed. */
    private static final int PLACES_LISTED = 3;

    private final Standings standings;

    StandingPanel(Standings standings) {
        this.standings = standings;
    }

    @Override
    public Optional<Component> panel(CourseVisit visit) {
        if (visit.membership().enrolment().isEmpty()) {
            return Optional.empty();
        }
        Standing standing = standings.mine(visit.membership().cohort(), visit.language());
        if (standing.requirements().isEmpty()) {
            return Optional.empty();
        }
        Element section = new Element("section").addClass("standing").attr("aria-labelledby", "standing-title");
        section.appendElement("h2")
                .attr("id", "standing-title")
                .text(Texts.text(
                        visit.language(), standing.isFulfilled() ? "progress.fulfilled" : "progress.what-it-takes"));
        Element list = section.appendElement("ul");
        standing.requirements().forEach(requirement -> requirement(list.appendElement("li"), requirement, visit));
        return Optional.of(Markup.component(section));
    }

    private static void requirement(Element item, Standing.Requirement requirement, CourseVisit visit) {
        Locale language = visit.language();
        item.addClass(requirement.isFulfilled() ? "done" : "open");
        Element line = item.appendElement("p").addClass("requirement");
        line.appendElement("span")
                .addClass("visually-hidden")
                .text(Texts.text(language, requirement.isFulfilled() ? "progress.done" : "progress.open"));
        line.appendElement("span")
                .text(Texts.text(
                        language,
                        "progress.requirement."
                                + requirement
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        requirement.done(),
                        requirement.needed()));
        if (isOfGatherings(requirement.kind()) && !requirement.isFulfilled()) {
            item.appendElement("p")
                    .addClass("missing")
                    .appendElement("a")
                    .attr("href", "gatherings")
                    .text(Texts.text(language, "progress.see-gatherings"));
        }
        if (!requirement.missing().isEmpty()) {
            missing(item.appendElement("p").addClass("missing"), requirement, visit);
        }
    }

    private static boolean isOfGatherings(Standing.Kind kind) {
        return kind == Standing.Kind.GATHERINGS_ATTENDED || kind == Standing.Kind.HOURS_ATTENDED;
    }

    private static void missing(Element line, Standing.Requirement requirement, CourseVisit visit) {
        Locale language = visit.language();
        line.appendText(Texts.text(language, "progress.still-open") + " ");
        requirement.missing().stream().limit(PLACES_LISTED).forEach(place -> {
            line.appendElement("a")
                    .attr("href", "learn/" + visit.membership().cohort().value() + "/" + place.topicSlug())
                    .attr("dir", "auto")
                    .text(place.title());
            line.appendText(" ");
        });
        int more = requirement.missing().size() - PLACES_LISTED;
        if (more > 0) {
            line.appendText(Texts.text(language, "progress.and-more", more));
        }
    }
}
