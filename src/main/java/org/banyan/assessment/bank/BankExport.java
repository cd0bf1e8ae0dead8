package org.banyan.assessment.bank;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.assessment.QuestionContent;
import org.banyan.assessment.interchange.InterchangeFormat;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.QuestionFiles;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.TextFormat;
import org.banyan.assessment.interchange.WrittenFile;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the questions of a bank away as a file, in the order of their categories. */
@Service
@Transactional(readOnly = true)
public class BankExport {

    private static final Pattern PICTURE = Pattern.compile(Pattern.quote(Media.ADDRESS) + "([0-9a-f]{64})");

    private final BankPermissions permissions;
    private final BankMedia media;
    private final JdbcClient sql;

    BankExport(BankPermissions permissions, BankMedia media, JdbcClient sql) {
        this.permissions = permissions;
        this.media = media;
        this.sql = sql;
    }

    /** Those that a filter finds; what the format cannot say is among the problems of the file. */
    public WrittenFile export(BankId id, BankFilter filter, InterchangeFormat format) {
        BankPermissions.BankRow bank = permissions.requireRead(id);
        if (!format.isWritten()) {
            throw new Refusal.Invalid("assessment.refusal.format", format.word());
        }
        CategoryTree tree = CategoryTree.of(id, sql);
        BankContents.Where where = BankContents.where(id, filter);
        Set<String> pictures = new HashSet<>();
        List<QuestionItem> items = new ArrayList<>(sql.sql("""
                        select q.name, q.external_id, q.category_id, v.kind, v.content,
                            (select group_concat(t.tag order by t.tag separator '\\n') from bank_tag t
                                where t.question_id = q.question_id) tags
                        from bank_question q join question_version v on v.id = q.newest_version_id
                        where %s order by q.question_id""".formatted(where.condition()))
                .params(where.parameters())
                .query((row, _) -> {
                    String content = row.getString("content");
                    Matcher picture = PICTURE.matcher(content);
                    while (picture.find()) {
                        pictures.add(picture.group(1));
                    }
                    return new QuestionItem(
                            row.getString("external_id"),
                            row.getString("name"),
                            tree.path(row.getObject("category_id", UUID.class)),
                            BankContents.tags(row.getString("tags")),
                            "",
                            0,
                            TextFormat.HTML,
                            new QuestionContent(row.getString("kind"), content).definition());
                })
                .list());
        items.sort(java.util.Comparator.comparing(item -> String.join("\u0000", item.categories())));
        return QuestionFiles.write(format, items, media.all(pictures), fileName(bank.name()));
    }

    /** A name that every system can keep. */
    private static String fileName(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "questions" : plain;
    }
}
