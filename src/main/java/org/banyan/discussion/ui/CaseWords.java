package org.banyan.discussion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.discussion.AppealOutcome;
import org.banyan.discussion.CaseState;
import org.banyan.discussion.ReportedPost;
import org.banyan.shared.Texts;
import org.banyan.tutoring.TutorBoard;
import org.jsoup.nodes.Element;

/** A case of moderation in words: the post in its place, what was said of it, and what became of it. */
final class CaseWords {

    private CaseWords() {}

    /** Why the case is there, in a few words. */
    static String why(ReportedPost post, Locale language) {
        List<String> reasons = new ArrayList<>();
        if (post.state() == CaseState.APPEALED) {
            reasons.add(Texts.text(language, "discussion.reports.appealed"));
        }
        if (post.word() != null) {
            reasons.add(Texts.text(language, "discussion.reports.word", post.word()));
        }
        if (post.people() > 0) {
            reasons.add(Texts.text(language, "discussion.reports.people", post.people()));
        }
        return reasons.isEmpty() ? Texts.text(language, "discussion.reports.unreported") : String.join(" · ", reasons);
    }

    static Element of(ReportedPost post, TutorBoard board) {
        Locale language = board.language();
        ReportedPost.Said said = post.said();
        Element words = new Element("div").addClass("case-words");
        words.appendElement("h2").attr("dir", "auto").text(said.title());
        Element badges = words.appendElement("p").addClass("badges");
        badge(badges, why(post, language), "why");
        if (said.hidden()) {
            badge(badges, Texts.text(language, "discussion.reports.hidden"), "state");
        }
        if (said.deleted()) {
            badge(badges, Texts.text(language, "discussion.reports.deleted"), "state");
        }
        if (said.edited()) {
            badge(badges, Texts.text(language, "discussion.reports.edited"), "state");
        }
        place(words, post, board);
        words.appendElement("blockquote").attr("dir", "auto").html(said.html());
        reports(words, post, board);
        outcome(words, post, board);
        return words;
    }

    private static void badge(Element badges, String text, String kind) {
        badges.appendElement("span")
                .addClass("badge")
                .addClass(kind)
                .attr("dir", "auto")
                .text(text);
    }

    private static void place(Element words, ReportedPost post, TutorBoard board) {
        ReportedPost.Said said = post.said();
        Element place = words.appendElement("p").addClass("soft").attr("dir", "auto");
        place.appendElement("bdi").addClass("who").text(said.authorName());
        place.appendText(" · " + board.ageOf(said.at()) + " · ");
        String where = board.topic(said.cohort(), said.topic())
                .map(topic -> topic.title() + " · " + board.nameOf(said.cohort()))
                .orElseGet(() -> board.nameOf(said.cohort()));
        board.address(said.cohort(), said.topic())
                .ifPresentOrElse(
                        address -> place.appendElement("a")
                                .attr(
                                        "href",
                                        address + "?discussion="
                                                + said.discussion().value() + "&post="
                                                + said.post().value())
                                .attr(
                                        "aria-label",
                                        Texts.text(board.language(), "discussion.board.look") + ": " + said.title())
                                .text(where),
                        () -> place.appendElement("bdi").text(where));
    }

    private static void reports(Element words, ReportedPost post, TutorBoard board) {
        if (post.reports().isEmpty()) {
            return;
        }
        Element list = words.appendElement("ul").addClass("case-reports");
        post.reports().forEach(report -> {
            Element item = list.appendElement("li").attr("dir", "auto");
            item.appendElement("strong").text(Texts.text(board.language(), "discussion.element.kind-" + report.kind()));
            if (!report.reporterName().isEmpty()) {
                item.appendText(" · ");
                item.appendElement("bdi").addClass("who").text(report.reporterName());
            }
            item.appendText(" · " + board.ageOf(report.at()));
            if (!report.words().isEmpty()) {
                item.appendText(" · ");
                item.appendElement("q").attr("dir", "auto").text(report.words());
            }
        });
    }

    private static void outcome(Element words, ReportedPost post, TutorBoard board) {
        Locale language = board.language();
        ReportedPost.Decided decided = post.decided();
        if (decided != null) {
            line(
                    words,
                    Texts.text(
                            language,
                            "discussion.reports.decided-" + decided.decision(),
                            decided.name(),
                            board.ageOf(decided.at())),
                    decided.reason());
        }
        ReportedPost.Appeal appeal = post.appeal();
        if (appeal == null) {
            return;
        }
        if (!appeal.words().isEmpty()) {
            line(
                    words,
                    Texts.text(language, "discussion.reports.author-says", board.ageOf(appeal.at())),
                    appeal.words());
        }
        ReportedPost.Settled settled = appeal.settled();
        if (settled != null) {
            line(
                    words,
                    Texts.text(
                            language,
                            settled.outcome() == AppealOutcome.UPHELD
                                    ? "discussion.reports.upheld"
                                    : "discussion.reports.restored",
                            settled.name(),
                            board.ageOf(settled.at())),
                    settled.answer());
        } else if (!appeal.mine()) {
            words.appendElement("p").addClass("soft").text(Texts.text(language, "discussion.reports.not-mine"));
        }
    }

    private static void line(Element words, String what, String said) {
        Element line = words.appendElement("p").addClass("case-line").attr("dir", "auto");
        line.appendElement("strong").text(what);
        if (!said.isEmpty()) {
            line.appendText(" ");
            line.appendElement("q").attr("dir", "auto").text(said);
        }
    }
}
