package org.banyan.gathering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.classroom.CoursePanel;
import org.banyan.classroom.CourseVisit;
import org.banyan.gathering.GatheringEntry;
import org.banyan.gathering.MyGatherings;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** On the course page: what the cohort's next gatherings are; for those who lead, the way to plan them. */
@org.springframework.stereotype.Component
@Order(20)
class GatheringsPanel implements CoursePanel {

    private static final int SHOWN = 3;

    private final MyGatherings mine;
    private final Profiles profiles;

    GatheringsPanel(MyGatherings mine, Profiles profiles) {
        this.mine = mine;
        this.profiles = profiles;
    }

    @Override
    public Optional<Component> panel(CourseVisit visit) {
        List<GatheringEntry> upcoming = mine.upcomingOf(visit.membership().cohort());
        boolean leads = visit.membership().leads();
        if (upcoming.isEmpty() && !leads) {
            return Optional.empty();
        }
        Locale language = visit.language();
        Element content = new Element("div");
        content.appendElement("h2").text(Texts.text(language, "gathering.in-course"));
        if (upcoming.isEmpty()) {
            content.appendElement("p").text(Texts.text(language, "gathering.in-course-none"));
        } else {
            ZoneId zone = profiles.mine().zone();
            GatheringLines.add(content, upcoming.subList(0, Math.min(SHOWN, upcoming.size())), zone, language);
        }
        Element links = content.appendElement("p").addClass("links");
        links.appendElement("a").attr("href", "gatherings").text(Texts.text(language, "gathering.all"));
        if (leads) {
            links.appendElement("a")
                    .attr(
                            "href",
                            "gatherings/cohort/" + visit.membership().cohort().value())
                    .text(Texts.text(language, "gathering.manage"));
        }
        return Optional.of(new Panel(Markup.component(content)));
    }

    @StyleSheet("css/gathering.css")
    private static final class Panel extends Section {
        Panel(Component content) {
            addClassName("gatherings-panel");
            add(content);
        }
    }
}
