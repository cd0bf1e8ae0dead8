package org.banyan.assessment.bank;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The banks of institutes: begun, named, shared with the authors of single courses, and put away. */
@Service
@Transactional
public class QuestionBanks {

    static final int LONGEST_NAME = 200;

    private final BankPermissions permissions;
    private final Institutes institutes;
    private final AuditTrail audit;
    private final JdbcClient sql;
    private final Clock clock;

    QuestionBanks(BankPermissions permissions, Institutes institutes, AuditTrail audit, JdbcClient sql, Clock clock) {
        this.permissions = permissions;
        this.institutes = institutes;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /** The banks that the person asking may read, by name. */
    @Transactional(readOnly = true)
    public List<BankCard> mine() {
        BankPermissions.Mine mine = permissions.mine();
        return sql
                .sql("""
                        select b.id, b.institute_id, b.name, b.language, b.shared,
                            (select count(*) from bank_question q where q.bank_id = b.id and q.deleted_at is null) questions
                        from question_bank b where b.deleted_at is null order by b.name, b.id""")
                .query((row, _) -> new BankCard(
                        new BankId(row.getObject("id", UUID.class)),
                        row.getObject("institute_id", UUID.class),
                        row.getString("name"),
                        row.getString("language"),
                        row.getBoolean("shared"),
                        row.getInt("questions")))
                .list()
                .stream()
                .filter(bank -> mine.mayRead(bank.institute(), bank.shared()))
                .toList();
    }

    /** Institutes for which the person asking may begin a bank. */
    @Transactional(readOnly = true)
    public List<InstituteEntry> institutes() {
        BankPermissions.Mine mine = permissions.mine();
        return institutes.all().stream()
                .filter(institute -> mine.mayChange(institute.id().value()))
                .toList();
    }

    /**
     * Begins a bank.
     *
     * @param language tag of the language of its questions
     */
    public BankId begin(InstituteId institute, String name, String language) {
        if (!permissions.mine().mayChange(institute.value())) {
            throw new Refusal.NotPermitted();
        }
        String checked = checked(name);
        if (!Languages.isTag(language)) {
            throw new Refusal.Invalid("assessment.refusal.language", language);
        }
        BankId id = BankId.next();
        sql.sql("insert into question_bank (id, institute_id, name, language, shared, created_at)"
                        + " values (?, ?, ?, ?, false, ?)")
                .params(id.value(), institute.value(), checked, language, now())
                .update();
        audit.record("assessment.bank-begun", subject(id), Map.of("name", checked));
        return id;
    }

    public void rename(BankId id, String name) {
        permissions.requireChange(id);
        String checked = checked(name);
        sql.sql("update question_bank set name = ? where id = ?")
                .params(checked, id.value())
                .update();
        audit.record("assessment.bank-renamed", subject(id), Map.of("name", checked));
    }

    /** Lets authors of single courses of the institute use it, or no longer. */
    public void share(BankId id, boolean shared) {
        permissions.requireChange(id);
        sql.sql("update question_bank set shared = ? where id = ?")
                .params(shared, id.value())
                .update();
        audit.record("assessment.bank-shared", subject(id), Map.of("shared", shared));
    }

    /** Puts it away. What attempts were given stays. */
    public void putAway(BankId id) {
        BankPermissions.BankRow bank = permissions.requireChange(id);
        sql.sql("update question_bank set deleted_at = ? where id = ?")
                .params(now(), id.value())
                .update();
        audit.record("assessment.bank-put-away", subject(id), Map.of("name", bank.name()));
    }

    private java.time.LocalDateTime now() {
        return java.time.LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static AuditTrail.Subject subject(BankId id) {
        return AuditTrail.Subject.of("question-bank", id.value());
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new Refusal.Invalid("assessment.refusal.bank-name", LONGEST_NAME);
        }
        return stripped;
    }
}
