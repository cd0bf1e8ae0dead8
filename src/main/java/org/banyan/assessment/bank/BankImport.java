package org.banyan.assessment.bank;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.QuestionFiles;
import org.banyan.identity.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings files of questions into banks. A question is known again by the id that its file gives it, or where it has none by what
 * it says; so a file that comes twice makes no duplicates, and a corrected question becomes a new version of itself.
 */
@Service
public class BankImport {

    private final BankPermissions permissions;
    private final AuditTrail audit;
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Clock clock;

    BankImport(BankPermissions permissions, AuditTrail audit, JdbcClient sql, JdbcTemplate batch, Clock clock) {
        this.permissions = permissions;
        this.audit = audit;
        this.sql = sql;
        this.batch = batch;
        this.clock = clock;
    }

    /** Says what {@link #take} would do; writes nothing. */
    @Transactional(readOnly = true)
    public BankReport check(BankId bank, byte[] file, String name) {
        ImportedBank imported = read(bank, file, name);
        return new BankMerge(known(bank), CategoryTree.of(bank, sql))
                .merge(imported)
                .report(imported, false);
    }

    /**
     * Brings the questions in: all of them, or none.
     *
     * @param onlyGood also takes the good ones of a file in which others are faulty or of unknown kinds
     */
    @Transactional
    public BankReport take(BankId bank, byte[] file, String name, boolean onlyGood) {
        ImportedBank imported = read(bank, file, name);
        // One import at a time, or both would find that a question is not there yet.
        sql.sql("select id from question_bank where id = ? for update")
                .param(bank.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
        BankMerge merge = new BankMerge(known(bank), CategoryTree.of(bank, sql)).merge(imported);
        BankReport report = merge.report(imported, false);
        if (imported.questions().isEmpty() || (!report.isWhole() && !onlyGood)) {
            return report;
        }
        new BankRows(bank, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).write(merge, imported, batch);
        audit.record(
                "assessment.bank-imported",
                QuestionBanks.subject(bank),
                Map.of(
                        "file",
                        name,
                        "added",
                        report.added(),
                        "changed",
                        report.changed(),
                        "unchanged",
                        report.unchanged(),
                        "leftOut",
                        report.leftOut()));
        return merge.report(imported, true);
    }

    private ImportedBank read(BankId bank, byte[] file, String name) {
        return QuestionFiles.read(file, name, permissions.requireChange(bank).language());
    }

    /**
     * A question of the bank.
     *
     * @param number of its newest version
     * @param digest of what that says
     */
    record Known(UUID id, @Nullable String externalId, String name, int number, String digest, boolean takenOut) {}

    private Map<UUID, Known> known(BankId bank) {
        Map<UUID, Known> known = new LinkedHashMap<>();
        sql.sql("""
                        select q.question_id, q.external_id, q.name, v.number, v.digest, q.deleted_at is not null taken_out
                        from bank_question q join question_version v on v.id = q.newest_version_id
                        where q.bank_id = ? order by q.question_id""").param(bank.value()).query(row -> {
            UUID id = row.getObject("question_id", UUID.class);
            known.put(
                    id,
                    new Known(
                            id,
                            row.getString("external_id"),
                            row.getString("name"),
                            row.getInt("number"),
                            row.getString("digest"),
                            row.getBoolean("taken_out")));
        });
        return known;
    }
}
