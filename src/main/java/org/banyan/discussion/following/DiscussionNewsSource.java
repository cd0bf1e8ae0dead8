package org.banyan.discussion.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.courier.NewsItem;
import org.banyan.courier.NewsSource;
import org.banyan.curriculum.CourseCard;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.Attachment;
import org.banyan.discussion.Attachments;
import org.banyan.discussion.MentionText;
import org.banyan.discussion.PostFirst;
import org.banyan.discussion.PostId;
import org.banyan.discussion.QuotedWords;
import org.banyan.discussion.WaitingQuestions;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.InTheNameOf;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.shared.Texts;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoards;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what posts say, to those who may read them: everything is asked in the reader's own name, outside the transaction of who asks,
 * which a refusal would undo.
 */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class DiscussionNewsSource implements NewsSource {

    static final String NAME = "discussion";

    private static final int MOST_WAITING = 10;

    private final JdbcClient sql;
    private final FollowStore follows;
    private final Memberships memberships;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final TutorBoards boards;
    private final WaitingQuestions questions;
    private final InTheNameOf inTheNameOf;
    private final PostFirst postFirst;
    private final Attachments attachments;

    DiscussionNewsSource(
            JdbcClient sql,
            FollowStore follows,
            Memberships memberships,
            Cohorts cohorts,
            PublishedCourses courses,
            TutorBoards boards,
            WaitingQuestions questions,
            InTheNameOf inTheNameOf,
            PostFirst postFirst,
            Attachments attachments) {
        this.sql = sql;
        this.follows = follows;
        this.memberships = memberships;
        this.cohorts = cohorts;
        this.courses = courses;
        this.boards = boards;
        this.questions = questions;
        this.inTheNameOf = inTheNameOf;
        this.postFirst = postFirst;
        this.attachments = attachments;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A readable post as it is stored. */
    private record Row(
            UUID post,
            UUID discussion,
            CohortId cohort,
            TopicId topic,
            String title,
            String author,
            Instant at,
            String markdown,
            String html,
            Optional<UUID> answers,
            boolean seen,
            boolean open,
            boolean withFiles,
            Optional<String> about) {}

    @Override
    public List<NewsItem> items(PersonId reader, Locale language, Collection<UUID> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<Row> rows = sql.sql("""
                        select p.id, d.id, d.cohort_id, d.topic_id, d.title, a.name, p.posted_at, p.markdown, p.html,
                            p.reply_to_id,
                            coalesce(r.last_position, 0) >= p.position and not exists (select 1 from post_mention m
                                where m.post_id = p.id and m.later and (m.target_id = :reader
                                    or m.target_id in (select group_id from enrolment where person_id = :reader))),
                        """ + PostFirst.OPEN + """
                        , p.file_count > 0,
                        """ + QuotedWords.readable("w", "exact") + """

                        from post p join discussion d on d.id = p.discussion_id join person a on a.id = p.author_id
                            left join discussion_anchor w on w.discussion_id = d.id
                            left join discussion_reading r on r.discussion_id = d.id and r.person_id = :reader
                        where p.id in (:items) and p.deleted_at is null and p.hidden_at is null
                        order by d.id, p.position""")
                .param("reader", reader.value())
                .param("items", items)
                .query((row, _) -> row(row))
                .list();
        return inTheNameOf.does(reader, () -> visible(rows, language)).orElse(List.of());
    }

    private List<NewsItem> visible(List<Row> rows, Locale language) {
        Map<CohortId, Optional<Membership>> entered = new HashMap<>();
        Map<PostId, List<Attachment>> files = attachments.filesOf(rows.stream()
                .filter(Row::withFiles)
                .map(row -> new PostId(row.post()))
                .toList());
        return rows.stream()
                .flatMap(row -> entered
                        .computeIfAbsent(row.cohort(), this::enter)
                        .flatMap(membership ->
                                item(row, membership, files.getOrDefault(new PostId(row.post()), List.of()), language))
                        .stream())
                .toList();
    }

    private Optional<Membership> enter(CohortId cohort) {
        try {
            return Optional.of(memberships.require(cohort));
        } catch (Refusal.NotPermitted | Refusal.NotFound _) {
            return Optional.empty();
        }
    }

    /** Nothing if the cohort's version of the course has lost the topic, or the reader is to post before reading. */
    private Optional<NewsItem> item(Row row, Membership membership, List<Attachment> files, Locale language) {
        if (!row.open() && !postFirst.seesAll(membership, row.topic())) {
            return Optional.empty();
        }
        CourseOutline course = courses.outline(membership.version(), language);
        return course.topic(row.topic())
                .map(topic -> new NewsItem(
                        row.post(),
                        row.discussion(),
                        row.title(),
                        Texts.text(language, "discussion.news.where", course.title(), topic.title()),
                        row.author().isEmpty() ? Texts.text(language, "discussion.someone") : row.author(),
                        row.at(),
                        MentionText.plain(row.markdown()),
                        row.html(),
                        address(row.cohort(), topic.slug(), row.discussion()) + "&post=" + row.post(),
                        row.answers(),
                        row.seen(),
                        files.stream()
                                .map(file -> new NewsItem.File(
                                        file.name(), file.id().path(), FileSize.in(language, file.size())))
                                .toList(),
                        row.about()));
    }

    private static String address(CohortId cohort, String topic, UUID discussion) {
        return "/learn/" + cohort.value() + "/" + topic + "?discussion=" + discussion;
    }

    @Override
    public Map<UUID, String> channels(Collection<UUID> channels, Locale language) {
        return channels.isEmpty()
                ? Map.of()
                : courses.catalogue(language).stream()
                        .filter(card -> channels.contains(card.course().value()))
                        .collect(Collectors.toMap(card -> card.course().value(), CourseCard::title));
    }

    @Override
    public List<UUID> channelsOf(PersonId person) {
        return follows.courses(person);
    }

    @Override
    public List<Waiting> waiting(PersonId reader, UUID channel, Locale language) {
        return inTheNameOf.does(reader, () -> waiting(channel, language)).orElse(List.of());
    }

    private List<Waiting> waiting(UUID channel, Locale language) {
        if (!boards.hasOne()) {
            return List.of();
        }
        TutorBoard board = boards.mine(language);
        List<WaitingQuestions.Waiting> waiting = questions.in(board.places(), MOST_WAITING);
        Map<CohortId, CohortEntry> runs = cohorts.entries(
                waiting.stream().map(WaitingQuestions.Waiting::cohort).collect(Collectors.toSet()));
        return waiting.stream()
                .flatMap(question -> Optional.ofNullable(runs.get(question.cohort()))
                        .filter(run -> run.course().value().equals(channel))
                        .flatMap(run -> courses.outline(run.version(), language).topic(question.topic()))
                        .map(topic -> new Waiting(
                                question.title(),
                                Texts.text(
                                        language,
                                        "discussion.news.waiting",
                                        question.asker(),
                                        board.ageOf(question.since())),
                                address(
                                        question.cohort(),
                                        topic.slug(),
                                        question.discussion().value())))
                        .stream())
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new CohortId(row.getObject(3, UUID.class)),
                new TopicId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(8),
                row.getString(9),
                Optional.ofNullable(row.getObject(10, UUID.class)),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13),
                Optional.ofNullable(row.getString(14)));
    }
}
