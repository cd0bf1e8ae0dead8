package org.banyan.authoring.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftPage;
import org.banyan.authoring.format.Problem;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;

/** Lists what is amiss in a draft by file and line, each with the way to the editor where it is mended. */
final class DraftProblems {

    private final DraftPage page;
    private final Locale language;

    DraftProblems(DraftPage page, Locale language) {
        this.page = page;
        this.language = language;
    }

    Element list(List<Problem> problems) {
        Element all = new Element("div").addClass("problems");
        Element list = all.appendElement("ul");
        problems.forEach(problem -> entry(list.appendElement("li"), problem));
        return all;
    }

    private void entry(Element item, Problem problem) {
        item.addClass(problem.isError() ? "error" : "warning");
        item.appendElement("span")
                .addClass("severity")
                .text(Texts.text(language, problem.isError() ? "authoring.error" : "authoring.warning"));
        Optional<String> editor = editorOf(problem.file());
        Element place = item.appendElement(editor.isPresent() ? "a" : "code");
        editor.ifPresent(address -> place.attr("href", address));
        place.attr("dir", "ltr").text(problem.place());
        item.appendElement("span").text(problem.in(language));
    }

    private Optional<String> editorOf(String file) {
        DraftId draft = page.card().draft();
        return page.tree()
                .topics()
                .filter(topic -> topic.texts().containsValue(file))
                .findFirst()
                .map(topic -> Drafting.topic(draft, topic.id()))
                .or(() -> page.tree()
                        .topics()
                        .filter(topic -> topic.quiz().containsValue(file))
                        .findFirst()
                        .map(topic -> Drafting.quiz(draft, topic.id())))
                .or(() -> page.tree().modules().stream()
                        .filter(module -> module.quiz().containsValue(file))
                        .findFirst()
                        .map(module -> Drafting.quiz(draft, module.id())));
    }
}
