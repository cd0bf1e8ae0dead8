package org.banyan.tutoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.shell.HomeCard;
import org.banyan.tutoring.DutyEntry;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.FacilitationDuties.MyDuty;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** Reminds a peer tutor on the home page of the topics that are theirs to lead, with the way to the board. */
@org.springframework.stereotype.Component
@Order(25)
class DutiesCard implements HomeCard {

    private final FacilitationDuties duties;

    DutiesCard(FacilitationDuties duties) {
        this.duties = duties;
    }

    @Override
    public Optional<Component> card() {
        List<DutyEntry> mine = duties.mine().stream()
                .map(MyDuty::duty)
                .filter(duty -> !duty.isOver(duties.today()))
                .toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        Locale language = UI.getCurrent().getLocale();
        Element card = new Element("section").addClass("home-card");
        card.appendElement("h2").text(Texts.text(language, "tutoring.home"));
        card.appendElement("p").text(Texts.text(language, "tutoring.home-duties", mine.size()));
        card.appendElement("p")
                .appendElement("a")
                .attr("href", "tutoring")
                .text(Texts.text(language, "tutoring.to-board"));
        return Optional.of(Markup.component(card));
    }
}
