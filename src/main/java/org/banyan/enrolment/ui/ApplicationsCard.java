package org.banyan.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.ApplicationEntry;
import org.banyan.enrolment.Applications;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.shell.HomeCard;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** What became of my applications, on the home page; accepted ones are courses there. */
@org.springframework.stereotype.Component
@Order(15)
class ApplicationsCard implements HomeCard {

    private final Applications applications;
    private final PublishedCourses courses;

    ApplicationsCard(Applications applications, PublishedCourses courses) {
        this.applications = applications;
        this.courses = courses;
    }

    @Override
    public Optional<Component> card() {
        List<ApplicationEntry> open = applications.mine().stream()
                .filter(entry -> entry.status() == EnrolmentStatus.APPLIED
                        || entry.status() == EnrolmentStatus.WAITING
                        || entry.status() == EnrolmentStatus.DECLINED)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Locale language = UI.getCurrent().getLocale();
        Element section = new Element("section").addClass("home-card");
        section.appendElement("h2").text(Texts.text(language, "enrolment.applications.mine"));
        Element list = section.appendElement("ul").addClass("my-applications");
        open.forEach(entry -> list.appendChild(item(entry, language)));
        return Optional.of(Markup.component(section));
    }

    private Element item(ApplicationEntry entry, Locale language) {
        Element item = new Element("li");
        String course = courses.outline(entry.version(), language).title();
        String name = entry.cohortName();
        item.appendElement("strong").attr("dir", "auto").text(name == null ? course : course + " · " + name);
        item.appendText(" – "
                + Texts.text(
                        language, "enrolment.status." + entry.status().name().toLowerCase(Locale.ROOT)));
        String reason = entry.reason();
        if (reason != null) {
            item.appendElement("p").attr("dir", "auto").text(Texts.text(language, "enrolment.mail.reason", reason));
        }
        return item;
    }
}
