package org.banyan.authoring.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.authoring.DraftCard;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** The open drafts, with who changed them last and when. */
final class DraftList {

    private DraftList() {}

    static Component of(List<DraftCard> drafts, People people, Locale language) {
        Map<PersonId, String> names = people.names(
                drafts.stream().map(DraftCard::lastEditor).distinct().toList());
        Element list = new Element("ul").addClass("published-courses").attr("role", "list");
        drafts.forEach(draft -> {
            Element item = list.appendElement("li");
            item.appendElement("h3")
                    .appendElement("a")
                    .attr("href", Drafting.page(draft.draft()))
                    .attr("lang", draft.language())
                    .attr("dir", "auto")
                    .text(draft.title());
            item.appendElement("p")
                    .addClass("facts")
                    .attr("dir", "auto")
                    .text(Texts.text(
                            language,
                            "authoring.draft.edited",
                            Moments.of(draft.lastEditedAt(), language),
                            names.getOrDefault(draft.lastEditor(), "")));
        });
        return Markup.component(list);
    }
}
