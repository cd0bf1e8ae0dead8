package org.banyan.gathering.ui;

import com.ibm.icu.text.NumberFormat;
import java.time.ZoneId;
import java.util.Locale;
import org.banyan.gathering.GatheringEntry;
import org.banyan.gathering.GatheringKind;
import org.banyan.gathering.Mark;
import org.banyan.gathering.Times;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What is to be read of a gathering, the same wherever it is shown. */
final class GatheringFacts {

    private GatheringFacts() {}

    /** Title, time on its own and on the reader's clocks, place, people. */
    static Element of(GatheringEntry gathering, @Nullable String cohort, ZoneId mine, Locale language) {
        Element facts = new Element("div").addClass("facts");
        if (cohort != null) {
            facts.appendElement("p").addClass("kicker").attr("dir", "auto").text(cohort);
        }
        Element title = facts.appendElement("h3").attr("dir", "auto").text(gathering.title());
        if (gathering.isCancelled()) {
            title.addClass("cancelled");
            facts.appendElement("p")
                    .addClass("cancel-reason")
                    .attr("dir", "auto")
                    .text(Texts.text(
                            language, "gathering.cancelled-because", String.valueOf(gathering.cancelReason())));
        }
        times(facts, gathering, mine, language);
        place(facts, gathering, language);
        Element more = facts.appendElement("p").addClass("soft");
        if (gathering.hours().signum() > 0) {
            more.appendElement("span").text(Texts.text(language, "gathering.hours-count", gathering.hours()));
        }
        if (!gathering.facilitators().isEmpty()) {
            more.appendElement("span")
                    .attr("dir", "auto")
                    .text(Texts.text(
                            language, "gathering.facilitated-by", String.join(", ", gathering.facilitators())));
        }
        if (gathering.description() != null) {
            facts.appendElement("p").addClass("words").attr("dir", "auto").text(gathering.description());
        }
        return facts;
    }

    /** Title, day and how it went, for lists of what is over. */
    static Element brief(GatheringEntry gathering, @Nullable String cohort, ZoneId mine, Locale language) {
        Element facts = new Element("div").addClass("facts");
        facts.appendElement("h3").attr("dir", "auto").text(gathering.title());
        Element line = facts.appendElement("p").addClass("soft");
        line.appendElement("span").text(Times.day(gathering.startsAt(), mine, language));
        if (cohort != null) {
            line.appendElement("span").attr("dir", "auto").text(cohort);
        }
        String standing = standing(gathering, language);
        if (!standing.isEmpty()) {
            line.appendElement("span").addClass("standing").text(standing);
        }
        return facts;
    }

    static void times(Element into, GatheringEntry gathering, ZoneId mine, Locale language) {
        into.appendElement("p")
                .addClass("when")
                .text(Times.span(gathering.startsAt(), gathering.endsAt(), gathering.zone(), language));
        if (!Times.agree(gathering.zone(), mine, gathering.startsAt())) {
            into.appendElement("p")
                    .addClass("when soft")
                    .text(Texts.text(
                            language,
                            "gathering.for-you",
                            Times.span(gathering.startsAt(), gathering.endsAt(), mine, language)));
        }
    }

    private static void place(Element into, GatheringEntry gathering, Locale language) {
        if (gathering.venue() != null) {
            into.appendElement("p").addClass("where").attr("dir", "auto").text(gathering.venue());
        } else if (gathering.kind() == GatheringKind.LIVE) {
            into.appendElement("p").addClass("where").text(Texts.text(language, "gathering.kind.live"));
        }
        if (gathering.link() != null && !gathering.isCancelled()) {
            into.appendElement("p")
                    .appendElement("a")
                    .addClass("join")
                    .attr("href", gathering.link())
                    .attr("target", "_blank")
                    .attr("rel", "noopener noreferrer")
                    .attr(
                            "aria-label",
                            Texts.text(
                                    language,
                                    "gathering.named",
                                    Texts.text(language, "gathering.join"),
                                    gathering.title()))
                    .text(Texts.text(language, "gathering.join"));
        }
    }

    /** How the reader stands to it, in one line; empty where there is nothing to say. */
    static String standing(GatheringEntry gathering, Locale language) {
        if (gathering.isCancelled()) {
            return "";
        }
        if (gathering.mark() != null) {
            return mark(gathering.mark(), language);
        }
        if (gathering.comes()) {
            return Texts.text(language, "gathering.registered");
        }
        if (gathering.waits()) {
            return Texts.text(language, "gathering.place-in-line", number(gathering.placeInLine(), language));
        }
        return gathering.facilitated() ? Texts.text(language, "gathering.facilitating") : "";
    }

    static String mark(Mark mark, Locale language) {
        return Texts.text(
                language,
                switch (mark) {
                    case PRESENT -> "gathering.mark.present";
                    case LATE -> "gathering.mark.late";
                    case ABSENT -> "gathering.mark.absent";
                    case EXCUSED -> "gathering.mark.excused";
                });
    }

    /** How many come, of how many seats, and how many wait. */
    static String seats(GatheringEntry gathering, Locale language) {
        String taken = gathering.seats() == null
                ? Texts.text(language, "gathering.registered-count", gathering.registered())
                : Texts.text(
                        language, "gathering.seats-taken", number(gathering.registered(), language), gathering.seats());
        return gathering.waiting() == 0
                ? taken
                : taken + " · " + Texts.text(language, "gathering.waiting-count", gathering.waiting());
    }

    private static String number(int number, Locale language) {
        return NumberFormat.getInstance(language).format(number);
    }
}
