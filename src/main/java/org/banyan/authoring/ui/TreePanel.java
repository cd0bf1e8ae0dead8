package org.banyan.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftPage;
import org.banyan.authoring.DraftStructure;
import org.banyan.authoring.format.CourseTree.ModuleNode;
import org.banyan.authoring.format.CourseTree.TopicNode;
import org.banyan.shared.Refusal;

/**
 * The modules and topics of a draft. Each can be dragged to another place; a menu beside it does the same by keyboard and on
 * phones.
 */
class TreePanel extends Section {

    private final CourseDrafts drafts;
    private final DraftStructure structure;
    private final DraftId draft;
    private final DraftPage page;
    private final DraftChanged changed;
    private final Paragraph problem = new Paragraph();

    TreePanel(DraftServices services, DraftPage page, DraftChanged changed) {
        this.drafts = services.drafts();
        this.structure = services.structure();
        this.draft = page.card().draft();
        this.page = page;
        this.changed = changed;
        addClassName("draft-tree");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        H2 heading = new H2(getTranslation("authoring.tree"));
        OrderedList modules = new OrderedList();
        modules.addClassName("modules");
        page.tree().modules().forEach(module -> modules.add(module(module)));
        add(heading, problem);
        if (page.mayWrite()) {
            Paragraph hint = new Paragraph(getTranslation("authoring.tree.hint"));
            hint.addClassName("hint");
            add(hint);
        }
        add(modules);
        if (page.mayWrite()) {
            add(new Button(getTranslation("authoring.module.add"), _ -> addModule()));
        }
    }

    private ListItem module(ModuleNode module) {
        ListItem item = new ListItem();
        H3 title = new H3(module.title());
        title.getElement().setAttribute("dir", "auto");
        Div head = new Div(title);
        head.addClassName("tree-row");
        item.add(head);
        OrderedList topics = new OrderedList();
        topics.addClassName("topics");
        module.topics().forEach(topic -> topics.add(topic(module, topic)));
        item.add(topics);
        quizLink(item, module.id(), !module.quiz().isEmpty(), module.questions(), module.title());
        if (page.mayWrite()) {
            head.add(moduleMenu(module));
            int at = page.tree().modules().indexOf(module);
            int last = page.tree().modules().size() - 1;
            keys(head, () -> move(module, Math.max(0, at - 1)), () -> move(module, Math.min(last, at + 1)));
            DragSource<ListItem> drag = DragSource.create(item);
            drag.setDragData(module);
            DropTarget.create(item).addDropListener(drop -> drop.getDragData().ifPresent(data -> onto(data, module)));
            Button add = new Button(
                    getTranslation("authoring.topic.add"),
                    _ -> new TitleDialog(getTranslation("authoring.topic.add.to", module.title()), "", entered -> {
                                String added = structure.addTopic(draft, module.id(), entered);
                                changed.told(getTranslation("authoring.added", entered), row(added));
                            })
                            .open());
            add.setAriaLabel(getTranslation("authoring.topic.add.to", module.title()));
            item.add(add);
        }
        return item;
    }

    private ListItem topic(ModuleNode module, TopicNode topic) {
        ListItem item = new ListItem();
        Anchor link = new Anchor(Drafting.topic(draft, topic.id()), topic.title());
        link.getElement().setAttribute("dir", "auto");
        Div row = new Div(link);
        row.addClassName("tree-row");
        if (topic.texts().values().stream().anyMatch(page.changed()::contains)) {
            Span mark = new Span(getTranslation("authoring.changed"));
            mark.addClassName("tag");
            row.add(mark);
        }
        item.add(row);
        if (!topic.quiz().isEmpty()) {
            quizLink(item, topic.id(), true, topic.questions(), topic.title());
        }
        if (page.mayWrite()) {
            row.add(topicMenu(module, topic));
            int at = module.topics().indexOf(topic);
            int last = module.topics().size() - 1;
            keys(
                    row,
                    () -> move(topic, module, Math.max(0, at - 1)),
                    () -> move(topic, module, Math.min(last, at + 1)));
            DragSource<ListItem> drag = DragSource.create(item);
            drag.setDragData(topic);
            DropTarget.create(item)
                    .addDropListener(drop -> drop.getDragData().ifPresent(data -> before(data, module, topic)));
        }
        return item;
    }

    private void quizLink(ListItem item, String quiz, boolean there, int questions, String of) {
        if (there || page.mayWrite()) {
            Anchor link = new Anchor(
                    Drafting.quiz(draft, quiz),
                    there ? getTranslation("authoring.quiz", questions) : getTranslation("authoring.quiz.add"));
            link.setAriaLabel(link.getText() + ": " + of);
            Div row = new Div(link);
            row.addClassNames("tree-row", "quiz-row");
            item.add(row);
        }
    }

    private RowMenu moduleMenu(ModuleNode module) {
        List<ModuleNode> all = page.tree().modules();
        int at = all.indexOf(module);
        RowMenu menu = new RowMenu(row(module.id()), module.title());
        menu.entry("authoring.move-up", at > 0, () -> move(module, at - 1));
        menu.entry("authoring.move-down", at < all.size() - 1, () -> move(module, at + 1));
        menu.entry(
                "authoring.rename",
                true,
                () -> new TitleDialog(getTranslation("authoring.rename"), module.title(), entered -> {
                            structure.renameModule(draft, module.id(), entered);
                            changed.told(getTranslation("authoring.renamed", entered), row(module.id()));
                        })
                        .open());
        menu.entry(
                "authoring.delete",
                all.size() > 1,
                () -> ConfirmDelete.of(
                                this,
                                module.title(),
                                getTranslation("authoring.delete.module"),
                                () -> act(
                                        () -> structure.deleteModule(draft, module.id()),
                                        () -> getTranslation("authoring.deleted", module.title()),
                                        row(beside(all, at).id())))
                        .open());
        return menu;
    }

    private RowMenu topicMenu(ModuleNode module, TopicNode topic) {
        int at = module.topics().indexOf(topic);
        int last = module.topics().size() - 1;
        RowMenu menu = new RowMenu(row(topic.id()), topic.title());
        menu.entry("authoring.move-up", at > 0, () -> move(topic, module, at - 1));
        menu.entry("authoring.move-down", at < last, () -> move(topic, module, at + 1));
        page.tree().modules().stream()
                .filter(other -> !other.equals(module))
                .forEach(other -> menu.named(
                        getTranslation("authoring.move-to", other.title()),
                        last > 0,
                        () -> move(topic, other, Integer.MAX_VALUE)));
        menu.entry(
                "authoring.delete",
                last > 0,
                () -> ConfirmDelete.of(
                                this,
                                topic.title(),
                                getTranslation("authoring.delete.topic"),
                                () -> act(
                                        () -> structure.deleteTopic(draft, topic.id()),
                                        () -> getTranslation("authoring.deleted", topic.title()),
                                        row(beside(module.topics(), at).id())))
                        .open());
        return menu;
    }

    /** Something was dropped on a module: a module takes its place, a topic goes to its end. */
    private void onto(Object dragged, ModuleNode target) {
        if (dragged instanceof ModuleNode module && !module.equals(target)) {
            move(module, page.tree().modules().indexOf(target));
        } else if (dragged instanceof TopicNode topic) {
            move(topic, target, Integer.MAX_VALUE);
        }
    }

    /** Something was dropped on a topic: another topic takes its place; a module is meant for the module it is in. */
    private void before(Object dragged, ModuleNode module, TopicNode target) {
        if (dragged instanceof TopicNode topic && !topic.equals(target)) {
            move(topic, module, module.topics().indexOf(target));
        } else if (dragged instanceof ModuleNode) {
            onto(dragged, module);
        }
    }

    private void move(ModuleNode module, int position) {
        act(
                () -> structure.moveModule(draft, module.id(), position),
                () -> {
                    List<ModuleNode> all = drafts.page(draft).tree().modules();
                    return getTranslation(
                            "authoring.moved.module",
                            module.title(),
                            place(all, ModuleNode::id, module.id()),
                            all.size());
                },
                row(module.id()));
    }

    private void move(TopicNode topic, ModuleNode to, int position) {
        act(
                () -> structure.moveTopic(draft, topic.id(), to.id(), position),
                () -> {
                    List<TopicNode> all = drafts.page(draft)
                            .tree()
                            .module(to.id())
                            .map(ModuleNode::topics)
                            .orElse(List.of());
                    return getTranslation(
                            "authoring.moved.topic",
                            topic.title(),
                            place(all, TopicNode::id, topic.id()),
                            all.size(),
                            to.title());
                },
                row(topic.id()));
    }

    private static <T> int place(List<T> all, Function<T, String> id, String wanted) {
        return all.stream().map(id).toList().indexOf(wanted) + 1;
    }

    /** The one that is focused when this one has gone. */
    private static <T> T beside(List<T> all, int at) {
        return all.get(at > 0 ? at - 1 : Math.min(1, all.size() - 1));
    }

    /** The id of the menu button of a module or topic, which keeps the focus while that is moved. */
    private static String row(String id) {
        return "row-" + id;
    }

    /** With the other hand on the Alt key, the arrow keys move what is focused. */
    private static void keys(Component row, Runnable up, Runnable down) {
        Shortcuts.addShortcutListener(row, () -> up.run(), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(row);
        Shortcuts.addShortcutListener(row, () -> down.run(), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(row);
    }

    private void addModule() {
        new TitleDialog(getTranslation("authoring.module.add"), "", entered -> {
                    String added = structure.addModule(draft, entered, getTranslation("authoring.topic.first"));
                    changed.told(getTranslation("authoring.added", entered), row(added));
                })
                .open();
    }

    private void act(Runnable work, Supplier<String> told, String focused) {
        try {
            work.run();
            changed.told(told.get(), focused);
        } catch (Refusal refusal) {
            problem.setText(Objects.requireNonNull(refusal.in(getLocale())));
        }
    }
}
