package org.banyan.gathering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.gathering.GatheringEntry;
import org.banyan.gathering.MyGatherings;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.shell.HomeCard;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** What is coming up, on the home page. */
@org.springframework.stereotype.Component
@Order(20)
class GatheringsCard implements HomeCard {

    private static final int SHOWN = 3;

    private final MyGatherings mine;
    private final Profiles profiles;

    GatheringsCard(MyGatherings mine, Profiles profiles) {
        this.mine = mine;
        this.profiles = profiles;
    }

    @Override
    public Optional<Component> card() {
        List<GatheringEntry> upcoming = mine.upcoming();
        if (upcoming.isEmpty()) {
            return Optional.empty();
        }
        Locale language = UI.getCurrent().getLocale();
        Element content = new Element("div");
        content.appendElement("h2").text(Texts.text(language, "gathering.card"));
        GatheringLines.add(
                content,
                upcoming.subList(0, Math.min(SHOWN, upcoming.size())),
                profiles.mine().zone(),
                language);
        content.appendElement("p")
                .addClass("links")
                .appendElement("a")
                .attr("href", "gatherings")
                .text(Texts.text(language, "gathering.all"));
        return Optional.of(new Card(Markup.component(content)));
    }

    @StyleSheet("css/gathering.css")
    private static final class Card extends Section {
        Card(Component content) {
            addClassNames("home-card", "gatherings-card");
            add(content);
        }
    }
}
