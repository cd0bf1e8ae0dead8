package org.banyan.assessment.results.ui;

import org.jsoup.nodes.Element;

/** A table of figures that scrolls by itself where it is too wide, by keyboard as well. */
final class FigureTable {

    private final Element scroll = new Element("div").addClass("table-scroll");
    private final Element head;
    private final Element body;

    /** @param caption says what is in it, also as its name for who cannot see it */
    FigureTable(String caption) {
        scroll.attr("tabindex", "0").attr("role", "region").attr("aria-label", caption);
        Element table = scroll.appendElement("table");
        table.appendElement("caption").text(caption);
        head = table.appendElement("thead").appendElement("tr");
        body = table.appendElement("tbody");
    }

    FigureTable columns(String... names) {
        for (String name : names) {
            column(name);
        }
        return this;
    }

    Element column(String name) {
        return head.appendElement("th").attr("scope", "col").attr("dir", "auto").text(name);
    }

    /** A row, to which cells are added. */
    Row row(String name) {
        Row row = new Row(body.appendElement("tr"));
        row.heading = row.line.appendElement("th").attr("scope", "row");
        row.heading.appendElement("span").attr("dir", "auto").text(name);
        return row;
    }

    Element element() {
        return scroll;
    }

    /** A row in the making. */
    static final class Row {

        private final Element line;
        private Element heading = new Element("th");

        private Row(Element line) {
            this.line = line;
        }

        Element heading() {
            return heading;
        }

        Element cell() {
            return line.appendElement("td");
        }

        Row cell(String text) {
            cell().text(text);
            return this;
        }
    }
}
