package org.banyan.tutoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import java.util.List;
import java.util.Optional;
import org.banyan.classroom.TopicPanel;
import org.banyan.classroom.TopicVisit;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.tutoring.DutyEntry;
import org.banyan.tutoring.FacilitationDuties;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** Says above the discussion who leads the topic now, and until when. */
@org.springframework.stereotype.Component
@Order(45)
class TopicLeaderPanel implements TopicPanel {

    private final FacilitationDuties duties;

    TopicLeaderPanel(FacilitationDuties duties) {
        this.duties = duties;
    }

    @Override
    public Optional<Component> panel(TopicVisit visit) {
        List<DutyEntry> leading =
                duties.leading(visit.membership(), visit.entry().topic());
        if (leading.isEmpty()) {
            return Optional.empty();
        }
        Element place = new Element("div");
        leading.forEach(duty -> {
            String until = Days.of(duty.to(), visit.language());
            place.appendElement("p")
                    .attr("dir", "auto")
                    .text(
                            duty.groupName() == null
                                    ? Texts.text(visit.language(), "tutoring.leads", duty.name(), until)
                                    : Texts.text(
                                            visit.language(),
                                            "tutoring.leads-group",
                                            duty.name(),
                                            duty.groupName(),
                                            until));
        });
        return Optional.of(new Leaders(Markup.component(place), Texts.text(visit.language(), "tutoring.leaders")));
    }

    @StyleSheet("css/tutoring.css")
    private static final class Leaders extends Aside {
        Leaders(Component names, String label) {
            addClassName("topic-leaders");
            getElement().setAttribute("aria-label", label);
            add(names);
        }
    }
}
