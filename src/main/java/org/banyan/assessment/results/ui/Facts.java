package org.banyan.assessment.results.ui;

import org.jsoup.nodes.Element;

/** A few figures side by side, each with its name. */
final class Facts {

    private final Element list = new Element("dl").addClass("figures");
    private final FigureWords words;

    Facts(FigureWords words) {
        this.words = words;
    }

    /** @param figure empty where it cannot be said */
    Facts fact(String name, String figure) {
        Element fact = list.appendElement("div");
        fact.appendElement("dt").text(words.text(name));
        words.put(fact.appendElement("dd"), figure);
        return this;
    }

    Element element() {
        return list;
    }
}
