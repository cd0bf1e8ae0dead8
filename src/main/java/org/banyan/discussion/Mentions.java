package org.banyan.discussion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.MentionText.Kind;
import org.banyan.discussion.MentionText.Target;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Membership;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Roles;
import org.banyan.identity.Scope;
import org.banyan.tutoring.Facilitation;
import org.banyan.tutoring.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom a post calls. People can be called who learn in the cohort, lead in it, or have written there; groups by those who lead them,
 * because every member is told. A name that several have calls all of them unless one was chosen.
 */
@Component
class Mentions {

    private static final String PEOPLE = """

            from person p where (p.id in (
                select person_id from enrolment where cohort_id = :cohort and status in ('ENROLLED', 'COMPLETED')
                union select r.person_id from discussion_reading r join discussion d on d.id = r.discussion_id
                    where d.cohort_id = :cohort and r.mine > 0)
                or p.id in (:leaders))""";

    private final JdbcClient sql;
    private final Facilitation facilitation;
    private final Roles roles;

    Mentions(JdbcClient sql, Facilitation facilitation, Roles roles) {
        this.sql = sql;
        this.facilitation = facilitation;
        this.roles = roles;
    }

    /** Whom a text calls: everybody who is to be told, and what each name in it means where it means one. */
    record Called(Set<Target> all, Map<String, Target> names) {
        PostText mark(PostText text) {
            return new PostText(text.markdown(), MentionText.marked(text.html(), names));
        }
    }

    Called in(String markdown, Membership membership, TopicId topic) {
        if (markdown.indexOf('@') < 0) {
            return new Called(Set.of(), Map.of());
        }
        Map<String, List<Target>> known = new HashMap<>();
        targets(membership, topic, "")
                .forEach(target -> known.computeIfAbsent(target.name(), _ -> new ArrayList<>())
                        .add(target));
        Map<UUID, Target> byId = new HashMap<>();
        known.values().forEach(list -> list.forEach(target -> byId.put(target.id(), target)));
        Map<String, Target> names = new HashMap<>();
        Set<Target> all = new HashSet<>();
        MentionText.chosen(markdown).forEach((name, id) -> {
            Target target = byId.get(id);
            if (target != null) {
                names.put(name, target);
                all.add(target);
            }
        });
        String text = MentionText.plain(markdown);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            MentionText.nameAt(text, at + 1, known.keySet()).ifPresent(name -> {
                List<Target> meant = known.getOrDefault(name, List.of());
                if (!names.containsKey(name)) {
                    all.addAll(meant);
                    if (meant.size() == 1) {
                        names.put(name, meant.getFirst());
                    }
                }
            });
        }
        return new Called(all, names);
    }

    /** Notes whom a new post calls. */
    void keep(PostId post, Collection<Target> called) {
        called.forEach(target -> keep(post, target, false));
    }

    /** Notes whom a post calls since it was edited; answers those whom it did not call before. */
    List<UUID> keepLater(PostId post, Collection<Target> called) {
        return called.stream()
                .filter(target -> keep(post, target, true))
                .map(Target::id)
                .toList();
    }

    private boolean keep(PostId post, Target target, boolean later) {
        return sql.sql("insert ignore into post_mention (post_id, target_id, kind, later) values (?, ?, ?, ?)")
                        .params(post.value(), target.id(), target.kind().name(), later)
                        .update()
                > 0;
    }

    /** People and groups that may be called, with names that have this in them; for a post that calls some. */
    private List<Target> targets(Membership membership, TopicId topic, String part) {
        List<Target> targets = new ArrayList<>(sql.sql("select p.id, p.name" + PEOPLE)
                .param("cohort", membership.cohort().value())
                .param("leaders", ids(leaders(membership.cohort(), topic)))
                .query((row, _) -> new Target(Kind.PERSON, Sql.uuid(row, 1), row.getString(2)))
                .list());
        targets.addAll(groups(membership, topic, part));
        targets.removeIf(target -> target.name().isBlank());
        return targets;
    }

    /** The groups that the person asking leads. */
    List<Target> groups(Membership membership, TopicId topic, String part) {
        Reach reach = facilitation.reach(membership, topic);
        if (reach.isNobody()) {
            return List.of();
        }
        return sql
                .sql(
                        "select id, name from learner_group where cohort_id = ? and name like concat('%', ?, '%') order by name")
                .params(membership.cohort().value(), literally(part))
                .query((row, _) -> new Target(Kind.GROUP, Sql.uuid(row, 1), row.getString(2)))
                .list()
                .stream()
                .filter(group -> reach.everybody()
                        || reach.everyLearner()
                        || reach.groups().contains(new GroupId(group.id())))
                .toList();
    }

    /** People that may be called, with a word that begins like this: first those in the discussion, then who leads. */
    List<MentionChoices.Choice> people(
            CohortId cohort,
            TopicId topic,
            @Nullable DiscussionId discussion,
            PersonId asking,
            String part,
            int limit) {
        Set<PersonId> leaders = leaders(cohort, topic);
        return sql.sql(
                        "select p.id, p.name, exists (select 1 from discussion_reading h where h.discussion_id = :discussion"
                                + " and h.person_id = p.id and h.mine > 0) as here, p.id in (:leaders) as leads"
                                + PEOPLE + """

                            and p.id <> :asking and p.name <> ''
                            and (p.name like concat(:part, '%') or p.name like concat('% ', :part, '%'))
                        order by here desc, leads desc, p.name limit :limit""")
                .param("cohort", cohort.value())
                .param("discussion", discussion == null ? null : discussion.value())
                .param("leaders", ids(leaders))
                .param("asking", asking.value())
                .param("part", literally(part))
                .param("limit", limit)
                .query((row, _) ->
                        new MentionChoices.Choice("person", Sql.uuid(row, 1), row.getString(2), row.getBoolean(4)))
                .list();
    }

    private Set<PersonId> leaders(CohortId cohort, TopicId topic) {
        Set<PersonId> leaders = new HashSet<>(facilitation.onDuty(cohort, topic));
        leaders.addAll(roles.holders(Set.of(Role.TUTOR), Scope.of(Scope.Kind.COHORT, cohort.value())));
        return leaders;
    }

    /** An empty list is no list in SQL. */
    private static List<UUID> ids(Set<PersonId> people) {
        return people.isEmpty()
                ? List.of(new UUID(0, 0))
                : people.stream().map(PersonId::value).toList();
    }

    private static String literally(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
