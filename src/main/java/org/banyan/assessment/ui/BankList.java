package org.banyan.assessment.ui;

import java.util.List;
import java.util.Locale;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankPage;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;

/** Questions of a bank as a list of links. */
final class BankList {

    private static final int LONGEST = 200;

    private BankList() {}

    static Element of(BankId bank, List<BankPage.Row> rows, Locale language) {
        Element list = new Element("ul").addClass("bank-questions").attr("role", "list");
        for (BankPage.Row row : rows) {
            Element item = list.appendElement("li");
            item.appendElement("a")
                    .attr("href", "banks/" + bank.value() + "/" + row.id().value())
                    .attr("router-link", "")
                    .attr("dir", "auto")
                    .text(row.name().isBlank() ? Texts.text(language, "assessment.bank.nameless") : row.name());
            if (!row.words().equals(row.name())) {
                item.appendElement("p").appendElement("bdi").text(shortened(row.words()));
            }
            Element facts = item.appendElement("p").addClass("facts");
            facts.appendElement("span").text(Texts.text(language, "assessment.question-type." + row.type()));
            String category = row.category();
            if (category != null) {
                facts.appendElement("span").attr("dir", "auto").text(category);
            }
            row.tags()
                    .forEach(tag -> facts.appendElement("span")
                            .addClass("tag")
                            .attr("dir", "auto")
                            .text(tag));
            if (row.version() > 1) {
                facts.appendElement("span").text(Texts.text(language, "assessment.bank.version", row.version()));
            }
        }
        return list;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
