package org.banyan.assessment.bank;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.assessment.PoolPicture;
import org.banyan.assessment.PoolQuestion;
import org.banyan.assessment.QuestionContent;
import org.banyan.assessment.interchange.Media;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions of banks that quizzes draw from, as they are now, for those who may read the bank. */
@Service
@Transactional(readOnly = true)
public class BankPools {

    /** More than this is no pool but a bank; it would travel with every version of the course. */
    public static final int LARGEST = 2_000;

    private static final String ORDER = " order by q.question_id limit " + (LARGEST + 1);
    private static final QuestionContent NOT_FETCHED = new QuestionContent("", "");
    private static final Pattern PICTURE = Pattern.compile(Pattern.quote(Media.ADDRESS) + "([0-9a-f]{64})");

    private final BankPermissions permissions;
    private final BankMedia media;
    private final JdbcClient sql;

    BankPools(BankPermissions permissions, BankMedia media, JdbcClient sql) {
        this.permissions = permissions;
        this.media = media;
        this.sql = sql;
    }

    /**
     * How many questions match now.
     *
     * @throws Refusal.NotFound where there is no such bank, or the person asking may not read it
     */
    public int count(PoolSource source) {
        permissions.requireRead(source.bank());
        Optional<Where> where = where(source);
        return where.isEmpty()
                ? 0
                : sql.sql("select count(*)" + where.get().condition())
                        .params(where.get().parameters())
                        .query(Integer.class)
                        .single();
    }

    /** Those that match now, by id; a source whose bank is not there, or not to be read, has no list. */
    public Map<PoolSource, List<PoolQuestion>> find(Collection<PoolSource> sources) {
        Map<PoolSource, List<Row>> rows = new LinkedHashMap<>();
        Set<String> digests = new HashSet<>();
        for (PoolSource source : Set.copyOf(sources)) {
            if (isReadable(source.bank())) {
                List<Row> found = rows(source);
                found.forEach(row -> digests.addAll(pictures(row.content().json())));
                rows.put(source, found);
            }
        }
        Map<String, PoolPicture> pictures = new HashMap<>();
        media.all(digests).forEach((digest, each) -> pictures.put(digest, picture(each)));
        Map<PoolSource, List<PoolQuestion>> pools = new HashMap<>();
        rows.forEach((source, found) -> pools.put(
                source,
                found.stream()
                        .map(row -> new PoolQuestion(
                                row.question(),
                                row.name(),
                                row.content(),
                                pictures(row.content().json()).stream()
                                        .flatMap(digest -> Optional.ofNullable(pictures.get(digest)).stream())
                                        .toList()))
                        .toList()));
        return pools;
    }

    /** The same without what they say, which is much less to fetch. */
    public Map<PoolSource, List<PoolQuestion>> outline(Collection<PoolSource> sources) {
        Map<PoolSource, List<PoolQuestion>> pools = new HashMap<>();
        for (PoolSource source : Set.copyOf(sources)) {
            if (isReadable(source.bank())) {
                pools.put(
                        source,
                        where(source)
                                .map(where -> sql.sql("select q.question_id" + where.condition() + ORDER)
                                        .params(where.parameters())
                                        .query((row, _) -> new PoolQuestion(
                                                row.getObject("question_id", UUID.class), "", NOT_FETCHED, List.of()))
                                        .list())
                                .orElse(List.of()));
            }
        }
        return pools;
    }

    /** Digests of the pictures that a stored question shows. */
    static Set<String> pictures(String json) {
        Set<String> digests = new java.util.LinkedHashSet<>();
        Matcher picture = PICTURE.matcher(json);
        while (picture.find()) {
            digests.add(picture.group(1));
        }
        return digests;
    }

    static PoolPicture picture(Media media) {
        return new PoolPicture(
                media.digest(), media.name(), media.mediaType(), media.width(), media.height(), media.content());
    }

    private boolean isReadable(BankId bank) {
        try {
            permissions.requireRead(bank);
            return true;
        } catch (Refusal.NotFound _) {
            return false;
        }
    }

    private record Row(UUID question, String name, QuestionContent content) {}

    private List<Row> rows(PoolSource source) {
        Optional<Where> where = where(source);
        return where.isEmpty()
                ? List.of()
                : sql.sql("select q.question_id, q.name, v.kind, v.content"
                                + where.get().condition()
                                + ORDER)
                        .params(where.get().parameters())
                        .query((row, _) -> new Row(
                                row.getObject("question_id", UUID.class),
                                row.getString("name"),
                                new QuestionContent(row.getString("kind"), row.getString("content"))))
                        .list();
    }

    private record Where(String condition, Map<String, Object> parameters) {}

    /** What asks nothing cannot be drawn. Empty where there is no such category. */
    private Optional<Where> where(PoolSource source) {
        StringBuilder condition = new StringBuilder(" from bank_question q join question_version v on v.id ="
                + " q.newest_version_id where q.bank_id = :bank and q.deleted_at is null and v.kind <> 'description'");
        Map<String, Object> parameters =
                new HashMap<>(Map.of("bank", source.bank().value()));
        if (!source.category().isEmpty()) {
            List<UUID> categories = CategoryTree.of(source.bank(), sql).inOrder().stream()
                    .filter(category -> source.below()
                            ? isWithin(category.getValue(), source.category())
                            : category.getValue().equals(source.category()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (categories.isEmpty()) {
                return Optional.empty();
            }
            condition.append(" and q.category_id in (:categories)");
            parameters.put("categories", categories);
        }
        if (!source.tags().isEmpty()) {
            condition.append(" and (select count(*) from bank_tag t where t.question_id = q.question_id and t.tag in"
                    + " (:tags)) = :all");
            parameters.put("tags", source.tags());
            parameters.put("all", source.tags().size());
        }
        return Optional.of(new Where(condition.toString(), parameters));
    }

    private static boolean isWithin(List<String> path, List<String> category) {
        return path.size() >= category.size()
                && path.subList(0, category.size()).equals(category);
    }
}
