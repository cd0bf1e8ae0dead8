package org.banyan.gathering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.banyan.gathering.Mark;
import org.banyan.gathering.MarkSource;
import org.banyan.gathering.RegistrationStatus;
import org.banyan.gathering.RosterRow;
import org.banyan.identity.PersonId;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Everybody on a roster with a group of choices each: one component, however many people, whose choices are the browser's own
 * radio buttons. It tells which was chosen.
 */
@Tag("div")
class RosterList extends Component {

    private static final String NONE = "NONE";

    /** What was chosen for a person. */
    interface Choice {
        void chosen(PersonId person, @Nullable Mark mark);
    }

    RosterList() {
        getElement().getClassList().add("roster");
    }

    Registration onChoice(Choice choice) {
        return getElement()
                .addEventListener("change", event -> {
                    String name = event.getEventData().get("event.target.name").asString();
                    String value =
                            event.getEventData().get("event.target.value").asString();
                    choice.chosen(new PersonId(UUID.fromString(name)), value.equals(NONE) ? null : Mark.valueOf(value));
                })
                .addEventData("event.target.name")
                .addEventData("event.target.value");
    }

    void show(List<RosterRow> rows, boolean mayBePresent, Locale language) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        rows.forEach(row -> row(page.body(), row, mayBePresent, language));
        getElement().setProperty("innerHTML", page.body().html());
    }

    private static void row(Element into, RosterRow row, boolean mayBePresent, Locale language) {
        Element fields = into.appendElement("fieldset").addClass("roster-row");
        Element legend = fields.appendElement("legend");
        legend.appendElement("span").addClass("name").attr("dir", "auto").text(row.name());
        if (row.status() == RegistrationStatus.WAITING) {
            note(legend, "gathering.on-wait-list", language);
        }
        if (row.source() == MarkSource.CODE) {
            note(legend, "gathering.source.code", language);
        }
        if (row.source() == MarkSource.WALK_IN) {
            note(legend, "gathering.source.walk-in", language);
        }
        Element choices = fields.appendElement("div").addClass("choices");
        for (Mark mark : Mark.values()) {
            choice(
                    choices,
                    row,
                    mark.name(),
                    GatheringFacts.mark(mark, language),
                    mark == row.mark(),
                    mayBePresent || mark == Mark.EXCUSED);
        }
        choice(choices, row, NONE, Texts.text(language, "gathering.mark.none"), row.mark() == null, true);
    }

    private static void note(Element legend, String key, Locale language) {
        legend.appendText(" ").appendElement("span").addClass("note").text(Texts.text(language, key));
    }

    private static void choice(
            Element into, RosterRow row, String value, String words, boolean chosen, boolean possible) {
        Element label = into.appendElement("label");
        label.appendElement("input")
                .attr("type", "radio")
                .attr("name", row.person().value().toString())
                .attr("value", value)
                .attr("checked", chosen)
                .attr("disabled", !possible);
        label.appendElement("span").text(words);
    }
}
