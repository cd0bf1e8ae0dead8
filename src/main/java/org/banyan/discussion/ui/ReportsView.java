package org.banyan.discussion.ui;

import static org.banyan.discussion.AppealOutcome.RESTORED;
import static org.banyan.discussion.AppealOutcome.UPHELD;
import static org.banyan.discussion.Decision.HIDDEN;
import static org.banyan.discussion.Decision.KEPT;
import static org.banyan.discussion.Decision.WARNED;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.banyan.discussion.Appeals;
import org.banyan.discussion.CaseState;
import org.banyan.discussion.ModerationQueue;
import org.banyan.discussion.ReportedPost;
import org.banyan.discussion.ReportedPosts;
import org.banyan.discussion.watching.WatchedWords;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoards;
import org.jspecify.annotations.Nullable;

/** What was reported where I lead: what waits, what I have claimed, and what is done. */
@Route(ReportsView.ROUTE)
@Menu(order = 31, title = "discussion.reports.title")
@PermitAll
@StyleSheet("css/tutoring.css")
@StyleSheet("css/moderation.css")
class ReportsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "tutoring/reports";

    private final TutorBoards boards;
    private final ModerationQueue queue;
    private final Appeals appeals;
    private final WatchedWords watchedWords;
    private final Nav piles = new Nav();
    private final Paragraph said = new Paragraph();
    private final Div list = new Div();
    private ReportedPosts.Pile pile = ReportedPosts.Pile.OPEN;
    private int page;

    ReportsView(TutorBoards boards, ModerationQueue queue, Appeals appeals, WatchedWords watchedWords) {
        this.boards = boards;
        this.queue = queue;
        this.appeals = appeals;
        this.watchedWords = watchedWords;
        addClassNames("page", "tutoring", "reports-page");
        piles.addClassName("piles");
        piles.setAriaLabel(getTranslation("discussion.reports.piles"));
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("discussion.reports.title")), piles, said, list);
        if (!watchedWords.institutes().isEmpty()) {
            Anchor words = new Anchor(WatchedWordsView.ROUTE, getTranslation("discussion.words.title"));
            words.addClassName("to-words");
            add(words);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        String asked = parameters.getSingleParameter("pile").orElse("");
        pile = Arrays.stream(ReportedPosts.Pile.values())
                .filter(one -> one.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(ReportedPosts.Pile.OPEN);
        page = parameters
                .getSingleParameter("page")
                .filter(number -> number.matches("[1-9][0-9]{0,4}"))
                .map(Integer::parseInt)
                .orElse(0);
        said.setText("");
        show();
    }

    private void show() {
        TutorBoard board = boards.mine(getLocale());
        ReportedPosts.Counts counts = queue.counts(board.places());
        piles.removeAll();
        for (ReportedPosts.Pile one : ReportedPosts.Pile.values()) {
            Anchor way = new Anchor(address(one, 0), name(one, counts));
            if (one == pile) {
                way.getElement().setAttribute("aria-current", "page");
            }
            piles.add(way);
        }
        list.removeAll();
        ReportedPosts found = queue.page(board.places(), pile, page);
        if (found.posts().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("discussion.reports.none-" + pile));
            none.addClassName("none");
            list.add(none);
        }
        found.posts().forEach(post -> list.add(entry(post, board)));
        pages(found.more());
    }

    private String name(ReportedPosts.Pile one, ReportedPosts.Counts counts) {
        String key = "discussion.reports.pile-" + one;
        return switch (one) {
            case OPEN -> getTranslation(key, counts.open());
            case MINE -> getTranslation(key, counts.mine());
            case DONE -> getTranslation(key);
        };
    }

    private static String address(ReportedPosts.Pile pile, int page) {
        return ROUTE + "?pile=" + pile.name().toLowerCase(Locale.ROOT) + (page > 0 ? "&page=" + page : "");
    }

    private void pages(boolean more) {
        Div ways = new Div();
        ways.addClassName("board-actions");
        if (page > 0) {
            ways.add(new Anchor(address(pile, page - 1), getTranslation("discussion.reports.previous")));
        }
        if (more) {
            ways.add(new Anchor(address(pile, page + 1), getTranslation("discussion.reports.next")));
        }
        list.add(ways);
    }

    private Section entry(ReportedPost post, TutorBoard board) {
        Section entry = new Section(Markup.component(CaseWords.of(post, board)));
        entry.addClassNames("board-panel", "case");
        if (post.isWaiting()) {
            entry.add(actions(post));
        }
        return entry;
    }

    private Div actions(ReportedPost post) {
        Div actions = new Div();
        actions.addClassName("board-actions");
        ReportedPost.Claim claim = post.claim();
        ReportedPost.Appeal appeal = post.appeal();
        if (claim != null && !claim.mine()) {
            Paragraph taken = new Paragraph(getTranslation("discussion.reports.taken", claim.name()));
            taken.addClassName("soft");
            taken.getElement().setAttribute("dir", "auto");
            actions.add(taken);
        } else if (claim == null) {
            if (post.state() == CaseState.OPEN || (appeal != null && appeal.mine())) {
                actions.add(button(post, "claim", () -> queue.claim(post.id())));
            }
        } else {
            deeds(post).forEach(deed -> {
                Button button = button(post, deed.key(), null);
                button.addClickListener(_ -> new DecisionDialog(deed, this::done).open());
                actions.add(button);
            });
            actions.add(button(post, "give-back", () -> queue.giveBack(post.id())));
        }
        return actions;
    }

    private List<DecisionDialog.Deed> deeds(ReportedPost post) {
        if (post.state() == CaseState.APPEALED) {
            return List.of(
                    DecisionDialog.Deed.restoring(words -> appeals.judge(post.id(), RESTORED, words)),
                    DecisionDialog.Deed.upholding(words -> appeals.judge(post.id(), UPHELD, words)));
        }
        List<DecisionDialog.Deed> deeds = new ArrayList<>();
        deeds.add(DecisionDialog.Deed.keeping(words -> queue.decide(post.id(), KEPT, words)));
        deeds.add(DecisionDialog.Deed.warning(words -> queue.decide(post.id(), WARNED, words)));
        if (!post.said().deleted()) {
            deeds.add(DecisionDialog.Deed.hiding(words -> queue.decide(post.id(), HIDDEN, words)));
        }
        return deeds;
    }

    private Button button(ReportedPost post, String key, @Nullable Runnable deed) {
        Button button = new Button(getTranslation("discussion.reports." + key));
        button.setAriaLabel(button.getText() + ": " + post.said().title());
        if (key.equals("claim")) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        if (deed != null) {
            button.addClickListener(_ -> {
                try {
                    deed.run();
                    done(getTranslation("discussion.reports.done-" + key, ModerationQueue.claimMinutes()));
                } catch (Refusal refusal) {
                    done(refusal.in(getLocale()));
                }
            });
        }
        return button;
    }

    private void done(String what) {
        said.setText(what);
        show();
        said.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("discussion.reports.title") + " · Banyan";
    }
}
