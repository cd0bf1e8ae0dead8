package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.PostId;
import org.banyan.discussion.UnreadPosts;
import org.banyan.discussion.UnreadPosts.AnswerToMe;
import org.banyan.discussion.UnreadPosts.MyDiscussion;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.shell.HomeCard;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Unread answers to me, and what is new in discussions that I take part in, on the home page. */
@org.springframework.stereotype.Component
@Order(30)
class DiscussionsCard implements HomeCard {

    private static final int ANSWERS = 5;
    private static final int DISCUSSIONS = 5;

    private final UnreadPosts unreadPosts;
    private final Cohorts cohorts;
    private final PublishedCourses courses;

    DiscussionsCard(UnreadPosts unreadPosts, Cohorts cohorts, PublishedCourses courses) {
        this.unreadPosts = unreadPosts;
        this.cohorts = cohorts;
        this.courses = courses;
    }

    @Override
    public Optional<Component> card() {
        List<AnswerToMe> answers = unreadPosts.answersToMe(ANSWERS);
        List<MyDiscussion> mine = unreadPosts.inMyDiscussions(DISCUSSIONS);
        if (answers.isEmpty() && mine.isEmpty()) {
            return Optional.empty();
        }
        Locale language = UI.getCurrent().getLocale();
        Map<CohortId, CohortEntry> entries = cohorts.entries(Stream.concat(
                        answers.stream().map(AnswerToMe::cohort), mine.stream().map(MyDiscussion::cohort))
                .collect(Collectors.toSet()));
        var list = new org.jsoup.nodes.Element("div");
        if (!answers.isEmpty()) {
            var items = part(list, Texts.text(language, "discussion.answers-to-me"));
            answers.forEach(answer -> item(
                    items,
                    address(entries.get(answer.cohort()), answer.topic(), answer.discussion(), answer.post(), language),
                    Texts.text(language, "discussion.answered", named(answer, language), answer.title()),
                    time(answer.postedAt(), language)));
        }
        if (!mine.isEmpty()) {
            var items = part(list, Texts.text(language, "discussion.my-discussions"));
            mine.forEach(discussion -> item(
                    items,
                    address(
                            entries.get(discussion.cohort()),
                            discussion.topic(),
                            discussion.discussion(),
                            null,
                            language),
                    discussion.title(),
                    Texts.text(language, "discussion.unread-mark", discussion.unread())));
        }
        return Optional.of(new Card(Markup.component(list)));
    }

    private static org.jsoup.nodes.Element part(org.jsoup.nodes.Element parent, String heading) {
        parent.appendElement("h2").text(heading);
        return parent.appendElement("ul");
    }

    private static void item(org.jsoup.nodes.Element list, Optional<String> address, String words, String note) {
        address.ifPresent(to -> {
            var item = list.appendElement("li");
            item.appendElement("a").attr("href", to).attr("dir", "auto").text(words);
            item.appendElement("span").addClass("note").text(note);
        });
    }

    /** Nothing if the cohort's version of the course has lost the topic. */
    private Optional<String> address(
            @Nullable CohortEntry cohort,
            TopicId topic,
            DiscussionId discussion,
            @Nullable PostId post,
            Locale language) {
        if (cohort == null) {
            return Optional.empty();
        }
        return courses.outline(cohort.version(), language)
                .topic(topic)
                .map(entry -> "learn/" + cohort.cohort().value() + "/" + entry.slug() + "?discussion="
                        + discussion.value() + (post == null ? "" : "&post=" + post.value()));
    }

    private static String named(AnswerToMe answer, Locale language) {
        return answer.authorName().isEmpty() ? Texts.text(language, "discussion.someone") : answer.authorName();
    }

    private static String time(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(at.atOffset(ZoneOffset.UTC));
    }

    @StyleSheet("css/discussion.css")
    private static final class Card extends Section {
        Card(Component content) {
            addClassNames("home-card", "talk-card");
            add(content);
        }
    }
}
