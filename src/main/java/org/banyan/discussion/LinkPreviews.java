package org.banyan.discussion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.CurrentPerson;
import org.banyan.shared.Refusal;
import org.banyan.shared.Texts;
import org.banyan.shell.LinkedPages;
import org.banyan.shell.LinkedPages.LinkedPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What links in posts lead to, where they lead to pages of this installation: said to those who may open the page and to nobody else.
 * An address is only read, never opened, so nothing is ever asked of another server. Not in one transaction, which being refused in one
 * place would end for the others.
 */
@Service
public class LinkPreviews {

    /** More in one page of posts are left as they are. */
    static final int MOST = 20;

    private static final int MOST_PLACES = 5;
    private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern LEARN = Pattern.compile("/learn/" + ID + "(?:/([\\w-]{1,120}))?/?(?:\\?(.*))?");
    private static final Pattern DISCUSSION = Pattern.compile("(?:^|&)discussion=" + ID + "(?:&|$)");
    private static final Pattern COURSE = Pattern.compile("/catalogue/([\\w-]{1,120})/?");

    private final JdbcClient sql;
    private final Memberships memberships;
    private final PublishedCourses courses;
    private final PostFirst postFirst;
    private final CurrentPerson currentPerson;
    private final ObjectProvider<LinkedPages> others;
    private final String url;

    LinkPreviews(
            JdbcClient sql,
            Memberships memberships,
            PublishedCourses courses,
            PostFirst postFirst,
            CurrentPerson currentPerson,
            ObjectProvider<LinkedPages> others,
            @Value("${banyan.url}") String url) {
        this.sql = sql;
        this.memberships = memberships;
        this.courses = courses;
        this.postFirst = postFirst;
        this.currentPerson = currentPerson;
        this.others = others;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /**
     * What one of the addresses leads to.
     *
     * @param address as it was asked for
     */
    public record Preview(String address, LinkedPage page) {}

    private record Talk(CohortId cohort, TopicId topic, String title, boolean open) {}

    /** What the addresses lead to that the person asking may open; the others are left out. */
    public List<Preview> of(Collection<String> addresses, Locale language) {
        Map<String, Matcher> learning = new LinkedHashMap<>();
        Map<String, String> elsewhere = new LinkedHashMap<>();
        List<Preview> previews = new ArrayList<>();
        addresses.stream().distinct().limit(MOST).forEach(address -> {
            String path = address.startsWith(url + "/") ? address.substring(url.length()) : address;
            Matcher learn = LEARN.matcher(path);
            Matcher course = COURSE.matcher(path);
            if (learn.matches()) {
                learning.put(address, learn);
            } else if (course.matches()) {
                courses.page(course.group(1), language)
                        .ifPresent(page -> previews.add(
                                preview(address, "course", page.card().title(), language)));
            } else {
                elsewhere.put(address, path);
            }
        });
        previews.addAll(learning(learning, language));
        others.orderedStream().forEach(pages -> previews.addAll(elsewhere(pages, elsewhere, language)));
        return previews;
    }

    private static List<Preview> elsewhere(LinkedPages pages, Map<String, String> paths, Locale language) {
        Map<String, LinkedPage> about =
                pages.about(paths.values().stream().filter(pages::has).toList(), language);
        List<Preview> previews = new ArrayList<>();
        paths.forEach((address, path) -> {
            LinkedPage page = about.get(path);
            if (page != null) {
                previews.add(new Preview(address, page));
            }
        });
        return previews;
    }

    private static Preview preview(String address, String kind, String title, Locale language, String... details) {
        return new Preview(
                address, new LinkedPage(Texts.text(language, "discussion.page." + kind), title, List.of(details)));
    }

    private List<Preview> learning(Map<String, Matcher> addresses, Locale language) {
        Map<CohortId, Membership> entered = new HashMap<>();
        addresses.values().stream()
                .map(address -> new CohortId(UUID.fromString(address.group(1))))
                .distinct()
                .limit(MOST_PLACES)
                .forEach(cohort -> enter(cohort).ifPresent(membership -> entered.put(cohort, membership)));
        Map<UUID, Talk> talks = talks(addresses.values().stream()
                .flatMap(address -> discussion(address).stream())
                .distinct()
                .toList());
        List<Preview> previews = new ArrayList<>();
        addresses.forEach((address, matched) -> {
            Membership membership = entered.get(new CohortId(UUID.fromString(matched.group(1))));
            if (membership != null) {
                preview(address, matched, membership, talks, language).ifPresent(previews::add);
            }
        });
        return previews;
    }

    private Optional<Preview> preview(
            String address, Matcher matched, Membership membership, Map<UUID, Talk> talks, Locale language) {
        var course = courses.outline(membership.version(), language);
        Optional<UUID> discussion = discussion(matched);
        if (discussion.isPresent()) {
            return Optional.ofNullable(talks.get(discussion.get()))
                    .filter(talk -> talk.cohort().equals(membership.cohort()))
                    .filter(talk -> talk.open() || postFirst.seesAll(membership, talk.topic()))
                    .map(talk -> preview(
                            address,
                            "discussion",
                            talk.title(),
                            language,
                            course.topic(talk.topic()).stream()
                                    .map(CourseOutline.TopicEntry::title)
                                    .toArray(String[]::new)));
        }
        return matched.group(2) == null
                ? Optional.of(preview(address, "course", course.title(), language))
                : course.topic(matched.group(2))
                        .map(topic -> preview(address, "topic", topic.title(), language, course.title()));
    }

    private Optional<Membership> enter(CohortId cohort) {
        try {
            return Optional.of(memberships.require(cohort));
        } catch (Refusal.NotPermitted | Refusal.NotFound _) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> discussion(Matcher address) {
        Matcher discussion = DISCUSSION.matcher(address.group(3) == null ? "" : address.group(3));
        return discussion.find() ? Optional.of(UUID.fromString(discussion.group(1))) : Optional.empty();
    }

    private Map<UUID, Talk> talks(List<UUID> discussions) {
        Map<UUID, Talk> talks = new HashMap<>();
        if (!discussions.isEmpty()) {
            sql.sql("select d.id, d.cohort_id, d.topic_id, d.title, " + PostFirst.OPEN
                            + " from discussion d where d.id in (:ids) and d.visible_count > 0")
                    .param("ids", discussions)
                    .param("reader", currentPerson.id().value())
                    .query(row -> {
                        talks.put(
                                Sql.uuid(row, 1),
                                new Talk(
                                        new CohortId(Sql.uuid(row, 2)),
                                        new TopicId(Sql.uuid(row, 3)),
                                        row.getString(4),
                                        row.getBoolean(5)));
                    });
        }
        return talks;
    }
}
