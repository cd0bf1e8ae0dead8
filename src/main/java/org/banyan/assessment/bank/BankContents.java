package org.banyan.assessment.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.banyan.assessment.QuestionContent;
import org.banyan.identity.AuditTrail;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is in a bank: found by words, category, tag and type; looked at; and taken out. */
@Service
@Transactional(readOnly = true)
public class BankContents {

    /** How many questions a page of a list has. */
    public static final int PAGE = 50;

    private static final int MOST_USES = 50;
    private static final int MOST_TAGS = 100;

    private final BankPermissions permissions;
    private final AuditTrail audit;
    private final JdbcClient sql;
    private final Clock clock;

    BankContents(BankPermissions permissions, AuditTrail audit, JdbcClient sql, Clock clock) {
        this.permissions = permissions;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    public BankPage page(BankId id) {
        BankPermissions.BankRow bank = permissions.requireRead(id);
        Map<String, Integer> types = new TreeMap<>();
        sql.sql("select type, count(*) n from bank_question where bank_id = ? and deleted_at is null group by type")
                .param(id.value())
                .query(row -> {
                    types.put(row.getString("type"), row.getInt("n"));
                });
        List<String> tags =
                sql.sql("""
                        select t.tag from bank_tag t join bank_question q on q.question_id = t.question_id
                        where q.bank_id = ? and q.deleted_at is null
                        group by t.tag order by count(*) desc, t.tag limit ?""").params(id.value(), MOST_TAGS).query((row, _) -> row.getString("tag")).list().stream()
                        .sorted()
                        .toList();
        int questions = types.values().stream().mapToInt(Integer::intValue).sum();
        return new BankPage(
                id,
                bank.name(),
                bank.language(),
                bank.shared(),
                permissions.mine().mayChange(bank.institute()),
                questions,
                categories(id),
                tags,
                types);
    }

    private List<BankPage.Category> categories(BankId id) {
        CategoryTree tree = CategoryTree.of(id, sql);
        Map<List<String>, Integer> counts = new HashMap<>();
        sql.sql("select category_id, count(*) n from bank_question"
                        + " where bank_id = ? and deleted_at is null and category_id is not null group by category_id")
                .param(id.value())
                .query(row -> {
                    List<String> path = tree.path(row.getObject("category_id", UUID.class));
                    for (int length = 1; length <= path.size(); length++) {
                        counts.merge(path.subList(0, length), row.getInt("n"), Integer::sum);
                    }
                });
        return tree.inOrder().stream()
                .map(entry -> new BankPage.Category(
                        new CategoryId(entry.getKey()), entry.getValue(), counts.getOrDefault(entry.getValue(), 0)))
                .toList();
    }

    /**
     * Questions by name, one page of them.
     *
     * @param page counted from 0
     */
    public BankPage.Found find(BankId id, BankFilter filter, int page) {
        permissions.requireRead(id);
        Where where = where(id, filter);
        int total = sql.sql("select count(*) from bank_question q where " + where.condition())
                .params(where.parameters())
                .query(Integer.class)
                .single();
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.put("size", PAGE);
        parameters.put("from", (long) Math.max(0, page) * PAGE);
        List<BankPage.Row> rows = sql.sql("""
                        select q.question_id, q.name, q.type, c.name category, q.words, v.number,
                            (select group_concat(t.tag order by t.tag separator '\\n') from bank_tag t
                                where t.question_id = q.question_id) tags
                        from bank_question q join question_version v on v.id = q.newest_version_id
                            left join bank_category c on c.id = q.category_id
                        where %s order by q.name, q.question_id limit :size offset :from""".formatted(where.condition()))
                .params(parameters)
                .query((row, _) -> new BankPage.Row(
                        new BankedId(row.getObject("question_id", UUID.class)),
                        row.getString("name"),
                        row.getString("type"),
                        row.getString("category"),
                        row.getString("words"),
                        tags(row.getString("tags")),
                        row.getInt("number")))
                .list();
        return new BankPage.Found(rows, total);
    }

    public BankedQuestion question(BankId bank, BankedId id) {
        permissions.requireRead(bank);
        record Head(
                String name,
                @Nullable String externalId,
                @Nullable UUID category,
                QuestionContent content) {}
        Head head = sql.sql("""
                        select q.name, q.external_id, q.category_id, v.kind, v.content
                        from bank_question q join question_version v on v.id = q.newest_version_id
                        where q.question_id = ? and q.bank_id = ? and q.deleted_at is null""")
                .params(id.value(), bank.value())
                .query((row, _) -> new Head(
                        row.getString("name"),
                        row.getString("external_id"),
                        row.getObject("category_id", UUID.class),
                        new QuestionContent(row.getString("kind"), row.getString("content"))))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
        List<String> tags = sql.sql("select tag from bank_tag where question_id = ? order by tag")
                .param(id.value())
                .query((row, _) -> row.getString("tag"))
                .list();
        List<BankedQuestion.Version> versions = sql.sql(
                        "select id, number from question_version where question_id = ? order by number desc limit 50")
                .param(id.value())
                .query((row, _) ->
                        new BankedQuestion.Version(row.getInt("number"), madeAt(row.getObject("id", UUID.class))))
                .list();
        int quizzes = count("""
                select count(distinct p.quiz_id) from quiz_question p
                join question_version v on v.id = p.question_version_id where v.question_id = ?""", id);
        int attempts = count("""
                select count(distinct g.attempt_id) from given_question g
                join question_version v on v.id = g.question_version_id where v.question_id = ?""", id);
        return new BankedQuestion(
                id,
                head.name(),
                head.externalId(),
                CategoryTree.of(bank, sql).path(head.category()),
                tags,
                head.content().definition(),
                versions,
                quizzes,
                quizzes == 0 ? List.of() : uses(id),
                attempts);
    }

    private List<BankedQuestion.Use> uses(BankedId id) {
        return sql.sql("""
                        select t.title course, v.number, x.title quiz
                        from (select distinct p.quiz_id from quiz_question p
                                join question_version n on n.id = p.question_version_id where n.question_id = ?) used
                            join quiz z on z.id = used.quiz_id
                            join quiz_text x on x.quiz_id = z.id and x.language = z.language
                            join course_version v on v.id = z.course_version_id
                            join course_text t on t.course_version_id = v.id and t.language = v.language
                        order by v.id desc, z.position limit ?""")
                .params(id.value(), MOST_USES)
                .query((row, _) ->
                        new BankedQuestion.Use(row.getString("course"), row.getInt("number"), row.getString("quiz")))
                .list();
    }

    /** Takes it out of the bank. Quizzes and attempts that have it keep it. */
    @Transactional
    public void takeOut(BankId bank, BankedId id) {
        permissions.requireChange(bank);
        int gone = sql.sql("update bank_question set deleted_at = ?"
                        + " where question_id = ? and bank_id = ? and deleted_at is null")
                .params(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), id.value(), bank.value())
                .update();
        if (gone == 0) {
            throw new Refusal.NotFound();
        }
        audit.record(
                "assessment.bank-question-taken-out",
                QuestionBanks.subject(bank),
                Map.of("question", id.value().toString()));
    }

    /** A condition on {@code bank_question q}. */
    record Where(String condition, Map<String, Object> parameters) {}

    static Where where(BankId bank, BankFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("q.bank_id = :bank", "q.deleted_at is null"));
        Map<String, Object> parameters = new HashMap<>(Map.of("bank", bank.value()));
        if (!filter.words().isEmpty()) {
            conditions.add("(q.name like :words escape '!' or q.words like :words escape '!')");
            parameters.put("words", "%" + filter.words().replaceAll("([!%_])", "!$1") + "%");
        }
        CategoryId category = filter.category();
        if (category != null) {
            conditions.add("""
                    q.category_id in (
                        with recursive below (id) as (
                            select id from bank_category where id = :category
                            union all select c.id from bank_category c join below b on c.parent_id = b.id)
                        select id from below)""");
            parameters.put("category", category.value());
        }
        String tag = filter.tag();
        if (tag != null) {
            conditions.add("exists (select 1 from bank_tag t where t.question_id = q.question_id and t.tag = :tag)");
            parameters.put("tag", tag);
        }
        String type = filter.type();
        if (type != null) {
            conditions.add("q.type = :type");
            parameters.put("type", type);
        }
        return new Where(String.join(" and ", conditions), parameters);
    }

    static List<String> tags(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split("\n", -1));
    }

    private int count(String query, BankedId id) {
        return sql.sql(query).param(id.value()).query(Integer.class).single();
    }

    /** Ids of version 7 begin with the time at which they were made. */
    private static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
