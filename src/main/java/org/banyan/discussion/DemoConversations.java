package org.banyan.discussion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.DemoActors;
import org.banyan.shared.DemoPart;
import org.banyan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Lets demo learners talk in the first topics of the open-data course, so that a newcomer meets conversations. */
@Component
@ConditionalOnBooleanProperty("banyan.demo")
@Order(40)
class DemoConversations implements DemoPart {

    private static final String COURSE = "open-data-in-practice";

    private final Discussions discussions;
    private final PublishedCourses courses;
    private final DemoActors actors;
    private final JdbcClient sql;

    DemoConversations(Discussions discussions, PublishedCourses courses, DemoActors actors, JdbcClient sql) {
        this.discussions = discussions;
        this.courses = courses;
        this.actors = actors;
        this.sql = sql;
    }

    @Override
    public void load() {
        if (sql.sql("select count(*) from discussion").query(Integer.class).single() > 0) {
            return;
        }
        sql.sql("""
                        select c.id, c.course_version_id from cohort c join course k on k.id = c.course_id
                        where k.slug = ? and c.standing""")
                .param(COURSE)
                .query((row, _) -> new Classroom(new CohortId(Sql.uuid(row, 1)), new CourseVersionId(Sql.uuid(row, 2))))
                .optional()
                .ifPresent(classroom -> conversations().forEach(conversation -> hold(conversation, classroom)));
    }

    private record Classroom(CohortId cohort, CourseVersionId version) {}

    private void hold(Map<String, Object> conversation, Classroom classroom) {
        courses.outline(classroom.version(), Locale.ENGLISH)
                .topic(text(conversation, "topic"))
                .ifPresent(topic -> hold(conversation, classroom.cohort(), topic.topic()));
    }

    private void hold(Map<String, Object> conversation, CohortId cohort, TopicId topic) {
        AtomicReference<DiscussionId> discussion = new AtomicReference<>();
        for (Map<String, Object> post : list(conversation.get("posts"))) {
            actors.as(text(post, "by"), () -> {
                SendKey key = new SendKey(Uuid7.next());
                DiscussionId begun = discussion.get();
                if (begun == null) {
                    discussion.set(discussions
                            .start(new StartDiscussion(
                                    cohort,
                                    topic,
                                    DiscussionKind.valueOf(text(conversation, "kind")),
                                    text(conversation, "title"),
                                    text(post, "text"),
                                    null,
                                    key))
                            .discussion());
                } else {
                    discussions.reply(new Reply(begun, null, text(post, "text"), key));
                }
            });
        }
    }

    private static List<Map<String, Object>> conversations() {
        try (InputStream stream = new ClassPathResource("demo/conversations.yaml").getInputStream()) {
            return list(new Yaml(new SafeConstructor(new LoaderOptions())).load(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return (List<Map<String, Object>>) Objects.requireNonNull(value);
    }

    private static String text(Map<String, Object> from, String key) {
        return Objects.requireNonNull(from.get(key), key).toString();
    }
}
