package org.banyan.cascade.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.cascade.CascadeNode;
import org.banyan.shared.Texts;

/**
 * The tree on the screen. It asks for what stands below a node when the node is opened, and keeps only what is open; only the
 * rows in sight are in the browser.
 */
@JsModule("./cascade/tree-keys.js")
class CascadeGrid extends TreeGrid<CascadeNode> {

    private static final String ROW = """
            <vaadin-grid-tree-toggle @click=${toggle} .leaf=${!model.hasChildren} .expanded=${live(model.expanded)}
              .level=${model.level}><span class="cascade-node" data-kind=${item.kind}>
              <span class="what">${item.what}</span>
              <bdi class="name">${item.name}</bdi>
              <span class="facts">${item.facts}</span>
              <span class="facts">${item.reached}</span></span></vaadin-grid-tree-toggle>
            <a class="to-training" ?hidden=${!item.link} href=${item.link} aria-label=${item.linkSaid}
              ><span aria-hidden="true">${item.linkText}</span></a>""";

    private final Map<String, List<CascadeNode>> open = new HashMap<>();
    private final Function<String, List<CascadeNode>> below;

    CascadeGrid(Function<String, List<CascadeNode>> below) {
        this.below = below;
        addClassName("cascade-tree");
        setSelectionMode(SelectionMode.NONE);
        addColumn(LitRenderer.<CascadeNode>of(ROW)
                .withProperty("kind", node -> node.kind().name())
                .withProperty("what", this::what)
                .withProperty("name", CascadeNode::label)
                .withProperty("facts", this::facts)
                .withProperty("reached", this::reached)
                .withProperty("link", CascadeGrid::link)
                .withProperty("linkText", _ -> getTranslation("cascade.training.people"))
                .withProperty("linkSaid", node -> getTranslation("cascade.to-training", node.label()))
                .withFunction("toggle", this::toggle));
        getElement().setProperty("accessibleName", getTranslation("cascade.tree"));
        addCollapseListener(event -> event.getItems().forEach(node -> forget(node.path())));
        setDataProvider(new Nodes());
        addAttachListener(_ -> getElement().executeJs("window.banyanTreeKeys(this)"));
    }

    private void toggle(CascadeNode node) {
        if (!node.opens()) {
            return;
        }
        if (isExpanded(node)) {
            collapse(List.of(node), true);
        } else {
            expand(List.of(node), true);
        }
    }

    private void forget(String path) {
        open.keySet().removeIf(known -> known.equals(path) || known.startsWith(path + "/"));
    }

    private String what(CascadeNode node) {
        Locale language = getLocale();
        return switch (node.kind()) {
            case COURSE -> Texts.text(language, "cascade.kind.course");
            case TRAINER -> Texts.text(language, "cascade.kind.trainer", node.generation());
            case TRAINING -> Texts.text(language, "cascade.kind.training");
        };
    }

    private String facts(CascadeNode node) {
        List<String> facts = new ArrayList<>();
        if (node.startsOn() != null && node.endsOn() != null) {
            facts.add(Dates.span(node.startsOn(), node.endsOn(), getLocale()));
        }
        if (node.place() != null) {
            facts.add(node.place());
        }
        if (node.kind() != CascadeNode.Kind.TRAINING) {
            facts.add(getTranslation("cascade.node.trainings", node.trainings()));
        }
        facts.add(getTranslation("cascade.node.participations", node.participations()));
        if (node.state() != null) {
            facts.add(getTranslation("cascade.state." + node.state().name().toLowerCase(Locale.ROOT)));
        }
        return String.join(" · ", facts);
    }

    private String reached(CascadeNode node) {
        String people = getTranslation(
                "cascade.node.reached",
                getTranslation("cascade.node.people", node.reached().people()));
        return Stream.of(people, SexWords.of(node.reached(), getLocale()))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + getTranslation("cascade.sex.join") + other)
                .orElse("");
    }

    private static String link(CascadeNode node) {
        return node.kind() == CascadeNode.Kind.TRAINING ? "cascade/trainings/" + node.id() : "";
    }

    private List<CascadeNode> below(String path) {
        return open.computeIfAbsent(path, below);
    }

    private final class Nodes extends AbstractBackEndHierarchicalDataProvider<CascadeNode, Void> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean hasChildren(CascadeNode node) {
            return node.opens();
        }

        @Override
        public int getChildCount(HierarchicalQuery<CascadeNode, Void> query) {
            return children(query).size();
        }

        @Override
        protected Stream<CascadeNode> fetchChildrenFromBackEnd(HierarchicalQuery<CascadeNode, Void> query) {
            return children(query).stream().skip(query.getOffset()).limit(query.getLimit());
        }

        private List<CascadeNode> children(HierarchicalQuery<CascadeNode, Void> query) {
            CascadeNode parent = query.getParent();
            return below(parent == null ? "" : Objects.requireNonNull(parent).path());
        }

        @Override
        public Object getId(CascadeNode node) {
            return node.path();
        }
    }
}
