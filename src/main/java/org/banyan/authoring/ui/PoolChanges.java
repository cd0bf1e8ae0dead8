package org.banyan.authoring.ui;

import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.banyan.authoring.PoolChange;

/** Says before publishing what has become of the pools that the quizzes draw from. */
class PoolChanges extends Section {

    PoolChanges(List<PoolChange> pools) {
        addClassName("pool-changes");
        UnorderedList list = new UnorderedList();
        pools.forEach(pool -> list.add(entry(pool)));
        add(
                new H4(getTranslation("authoring.pools.title")),
                new Paragraph(getTranslation("authoring.pools.explained")),
                list);
    }

    private ListItem entry(PoolChange pool) {
        String name = pool.section().isEmpty() ? pool.quiz() : pool.quiz() + " · " + pool.section();
        Span words = new Span(getTranslation("authoring.pools.pool", name, pool.drawn(), pool.size()));
        words.getElement().setAttribute("dir", "auto");
        Span news = new Span(news(pool));
        news.addClassName("soft");
        return new ListItem(words, new Span(" "), news);
    }

    private String news(PoolChange pool) {
        if (!pool.bankThere()) {
            return getTranslation("authoring.pools.elsewhere");
        }
        if (!pool.isNews()) {
            return getTranslation("authoring.pools.same");
        }
        List<String> said = new ArrayList<>();
        if (pool.fresh() > 0) {
            said.add(getTranslation("authoring.pools.fresh", pool.fresh()));
        }
        if (pool.changed() > 0) {
            said.add(getTranslation("authoring.pools.changed", pool.changed()));
        }
        if (pool.gone() > 0) {
            said.add(getTranslation("authoring.pools.gone", pool.gone()));
        }
        return String.join(" · ", said);
    }
}
