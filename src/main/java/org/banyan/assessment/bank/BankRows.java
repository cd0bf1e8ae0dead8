package org.banyan.assessment.bank;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.banyan.assessment.QuestionId;
import org.banyan.assessment.bank.BankImport.Known;
import org.banyan.assessment.bank.BankMerge.Merged;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.QuestionTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows to write, table by table, so that an import takes a handful of statements however many questions it brings. */
final class BankRows {

    private static final int LONGEST_WORDS = 4_000;

    private final BankId bank;
    private final LocalDateTime now;
    private final List<@Nullable Object[]> questions = new ArrayList<>();
    private final List<@Nullable Object[]> versions = new ArrayList<>();
    private final List<@Nullable Object[]> entries = new ArrayList<>();
    private final List<@Nullable Object[]> updates = new ArrayList<>();
    private final List<@Nullable Object[]> tagsGone = new ArrayList<>();
    private final List<@Nullable Object[]> tags = new ArrayList<>();

    BankRows(BankId bank, LocalDateTime now) {
        this.bank = bank;
        this.now = now;
    }

    void write(BankMerge merge, ImportedBank imported, JdbcTemplate batch) {
        merge.merged().forEach(each -> add(each, merge.categories()));
        merge.categories().insertFresh(batch);
        batch.batchUpdate("insert into question (id) values (?)", questions);
        batch.batchUpdate(
                "insert into question_version (id, question_id, number, kind, points, content, digest)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                versions);
        batch.batchUpdate(
                "insert into bank_question (question_id, bank_id, category_id, external_id, name, type, words,"
                        + " newest_version_id, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries);
        batch.batchUpdate(
                "update bank_question set category_id = ?, name = ?, type = ?, words = ?,"
                        + " newest_version_id = coalesce(?, newest_version_id), changed_at = ?, deleted_at = null"
                        + " where question_id = ?",
                updates);
        batch.batchUpdate("delete from bank_tag where question_id = ?", tagsGone);
        batch.batchUpdate("insert into bank_tag (question_id, tag) values (?, ?)", tags);
        List<@Nullable Object[]> media = new ArrayList<>();
        for (Media each : imported.media().values()) {
            media.add(new @Nullable Object[] {
                each.digest(),
                each.name().substring(0, Math.min(each.name().length(), 200)),
                each.mediaType(),
                each.width(),
                each.height(),
                each.content()
            });
        }
        batch.batchUpdate(
                "insert ignore into bank_media (digest, name, media_type, width, height, content)"
                        + " values (?, ?, ?, ?, ?, ?)",
                media);
    }

    private void add(Merged each, CategoryTree categories) {
        QuestionItem item = each.item();
        Known known = each.known();
        UUID id = known == null ? BankedId.next().value() : known.id();
        UUID category = categories.idOf(item.categories());
        String type = QuestionTypes.of(item.definition());
        UUID version = null;
        if (known == null || !known.digest().equals(each.digest())) {
            version = QuestionId.next().value();
            versions.add(new @Nullable Object[] {
                version,
                id,
                known == null ? 1 : known.number() + 1,
                each.content().kind(),
                item.definition().points(),
                each.content().json(),
                each.digest()
            });
        }
        if (known == null) {
            questions.add(new @Nullable Object[] {id});
            entries.add(new @Nullable Object[] {
                id, bank.value(), category, item.externalId(), item.name(), type, words(item), version, now
            });
        } else {
            updates.add(new @Nullable Object[] {category, item.name(), type, words(item), version, now, id});
            tagsGone.add(new @Nullable Object[] {id});
        }
        item.tags().forEach(tag -> tags.add(new @Nullable Object[] {id, tag}));
    }

    private static String words(QuestionItem item) {
        String words = QuestionTexts.words(
                item.definition().wordings().values().iterator().next().html());
        return words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }
}
