package org.banyan.discussion;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.tutoring.DutyEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what was said in a topic in the days of a duty, by and among the learners who were led. A share of replies is not
 * given where fewer than {@value #FEW} people wrote them, or where it rests on one to {@value #FEW} less one of either kind.
 */
@Component
class DutyFigures {

    static final int FEW = 5;

    /** A readable post {@code p} of the topic {@code d} in these days by a learner {@code e} who is led. */
    private static final String SAID = """
             d.cohort_id = :cohort and d.topic_id = :topic and p.posted_at >= :begin and p.posted_at < :end
                and p.deleted_at is null and p.hidden_at is null and e.status in ('ENROLLED', 'COMPLETED')
                and (:group is null or e.group_id = :group)
            """;

    private final JdbcClient sql;

    DutyFigures(JdbcClient sql) {
        this.sql = sql;
    }

    DutyAccount.Figures of(DutyEntry duty) {
        List<@Nullable Long> waits = waits(duty);
        List<Long> answered = waits.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        return new DutyAccount.Figures(
                waits.size(), answered.size(), median(answered), tookPart(duty), learners(duty), across(duty));
    }

    /** For each question the seconds until somebody else wrote there; none where nobody did. */
    private List<@Nullable Long> waits(DutyEntry duty) {
        return sql.sql("""
                        select p.posted_at, (select min(a.posted_at) from post a where a.discussion_id = d.id
                                and a.author_id <> p.author_id and a.posted_at >= p.posted_at and a.posted_at < :end
                                and a.deleted_at is null and a.hidden_at is null)
                        from discussion d join post p on p.discussion_id = d.id and p.position = 1
                            join enrolment e on e.cohort_id = d.cohort_id and e.person_id = p.author_id
                        where d.kind = 'QUESTION' and p.author_id <> :leader and""" + SAID)
                .params(names(duty))
                .query((row, _) -> {
                    var answer = Sql.instantOrNull(row, 2);
                    return answer == null
                            ? null
                            : Duration.between(Sql.instant(row, 1), answer).toSeconds();
                })
                .list();
    }

    private static @Nullable Integer median(List<Long> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        long seconds = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return Math.toIntExact(seconds / 60);
    }

    private int tookPart(DutyEntry duty) {
        return sql.sql("""
                        select count(distinct p.author_id) from discussion d join post p on p.discussion_id = d.id
                            join enrolment e on e.cohort_id = d.cohort_id and e.person_id = p.author_id
                        where p.author_id <> :leader and""" + SAID).params(names(duty)).query(Integer.class).single();
    }

    private int learners(DutyEntry duty) {
        return sql.sql("""
                        select count(*) from enrolment e where e.cohort_id = :cohort and e.person_id <> :leader
                            and e.status in ('ENROLLED', 'COMPLETED') and (:group is null or e.group_id = :group)""").params(names(duty)).query(Integer.class).single();
    }

    private @Nullable Integer across(DutyEntry duty) {
        record Replies(int all, int across, int people) {}
        Replies replies = sql.sql("""
                        select count(*), coalesce(sum(s.sector <> t.sector), 0), count(distinct p.author_id)
                        from discussion d join post p on p.discussion_id = d.id
                            join enrolment e on e.cohort_id = d.cohort_id and e.person_id = p.author_id
                            join cohort c on c.id = d.cohort_id
                            join institute_person s on s.institute_id = c.institute_id and s.person_id = p.author_id
                            join institute_person t on t.institute_id = c.institute_id and t.person_id = p.addressed_to_id
                        where p.addressed_to_id <> p.author_id and s.sector is not null and t.sector is not null and""" + SAID)
                .params(names(duty))
                .query((row, _) -> new Replies(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
        int within = replies.all() - replies.across();
        boolean few = replies.people() < FEW || isFew(replies.across()) || isFew(within);
        return few ? null : Math.round(100f * replies.across() / replies.all());
    }

    private static boolean isFew(int count) {
        return count > 0 && count < FEW;
    }

    private static Map<String, @Nullable Object> names(DutyEntry duty) {
        Map<String, @Nullable Object> names = new java.util.HashMap<>();
        names.put("cohort", duty.cohort().value());
        names.put("topic", duty.topic().value());
        names.put("group", duty.group() == null ? null : duty.group().value());
        names.put("leader", duty.person().value());
        names.put("begin", LocalDateTime.of(duty.from(), java.time.LocalTime.MIN));
        names.put("end", LocalDateTime.of(duty.to().plusDays(1), java.time.LocalTime.MIN));
        return names;
    }
}
