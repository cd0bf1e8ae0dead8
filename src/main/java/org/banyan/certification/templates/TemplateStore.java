package org.banyan.certification.templates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of templates. A version is written once and read often. */
@Component
class TemplateStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    TemplateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A template without its versions. */
    record Stored(
            TemplateId id,
            InstituteId institute,
            String name,
            CertificateKind kind,
            @Nullable Integer published) {}

    void insert(TemplateId id, InstituteId institute, String name, CertificateKind kind, Instant now) {
        sql.sql("insert into certificate_template (id, institute_id, name, kind, made_at) values (?, ?, ?, ?, ?)")
                .params(id.value(), institute.value(), name, kind.name(), now)
                .update();
    }

    /** Held until the transaction ends, so that two who save at a time make two versions. */
    Optional<Stored> lock(TemplateId id) {
        return stored(id, " and retired_at is null for update");
    }

    Optional<Stored> find(TemplateId id) {
        return stored(id, " and retired_at is null");
    }

    /** Whether it is put away or not. */
    Optional<Stored> lockAny(TemplateId id) {
        return stored(id, " for update");
    }

    private Optional<Stored> stored(TemplateId id, String further) {
        return sql.sql("select institute_id, name, kind, published from certificate_template where id = ?" + further)
                .param(id.value())
                .query((row, _) -> new Stored(
                        id,
                        new InstituteId(row.getObject("institute_id", UUID.class)),
                        row.getString("name"),
                        CertificateKind.valueOf(row.getString("kind")),
                        row.getObject("published", Integer.class)))
                .optional();
    }

    /** Those in use, or those that were put away; by name, in two queries. */
    List<TemplateEntry> of(InstituteId institute, boolean retired) {
        Map<UUID, List<TemplateUse>> uses = new HashMap<>();
        sql.sql("select template_id, place, place_id from certificate_template_use where institute_id = ?"
                        + " order by place, place_id")
                .param(institute.value())
                .query(row -> {
                    uses.computeIfAbsent(row.getObject("template_id", UUID.class), _ -> new ArrayList<>())
                            .add(TemplateUse.of(row.getString("place"), row.getObject("place_id", UUID.class)));
                });
        return sql.sql("select t.id, t.name, t.kind, t.published, count(v.id) versions, max(v.written_at) changed_at"
                        + " from certificate_template t join certificate_template_version v on v.template_id = t.id"
                        + " where t.institute_id = ? and (t.retired_at is not null) = ?"
                        + " group by t.id order by t.name, t.id")
                .params(institute.value(), retired)
                .query((row, _) -> new TemplateEntry(
                        new TemplateId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        CertificateKind.valueOf(row.getString("kind")),
                        row.getInt("versions"),
                        row.getObject("published", Integer.class),
                        row.getTimestamp("changed_at").toInstant(),
                        uses.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    int count(InstituteId institute) {
        return sql.sql("select count(*) from certificate_template where institute_id = ? and retired_at is null")
                .param(institute.value())
                .query(Integer.class)
                .single();
    }

    void rename(TemplateId id, String name) {
        sql.sql("update certificate_template set name = ? where id = ?")
                .params(name, id.value())
                .update();
    }

    void restore(TemplateId id) {
        sql.sql("update certificate_template set retired_at = null where id = ?")
                .param(id.value())
                .update();
    }

    int newestNumber(TemplateId id) {
        return sql.sql("select coalesce(max(number), 0) from certificate_template_version where template_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    void insert(TemplateId id, int number, TemplateDesign design, PersonId writer, Instant now) {
        sql.sql("insert into certificate_template_version (id, template_id, number, design, written_by, written_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(TemplateVersionId.next().value())
                .param(id.value())
                .param(number)
                .param(JSON.writeValueAsString(design))
                .param(writer.value())
                .param(now)
                .update();
    }

    /** The newest first. */
    List<TemplateVersion> versions(TemplateId id) {
        return sql
                .sql("select v.id, v.number, v.design, v.written_at, coalesce(p.name, '') writer"
                        + " from certificate_template_version v left join person p on p.id = v.written_by"
                        + " where v.template_id = ?")
                .param(id.value())
                .query((row, _) -> new TemplateVersion(
                        new TemplateVersionId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        JSON.readValue(row.getString("design"), TemplateDesign.class),
                        row.getString("writer"),
                        row.getTimestamp("written_at").toInstant()))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(TemplateVersion::number).reversed())
                .toList();
    }

    void publish(TemplateId id, int number) {
        sql.sql("update certificate_template set published = ? where id = ?")
                .params(number, id.value())
                .update();
    }

    void retire(TemplateId id, Instant now) {
        sql.sql("delete from certificate_template_use where template_id = ?")
                .param(id.value())
                .update();
        sql.sql("update certificate_template set retired_at = ? where id = ?")
                .params(now, id.value())
                .update();
    }

    List<TemplateUse> uses(TemplateId id) {
        return sql.sql(
                        "select place, place_id from certificate_template_use where template_id = ? order by place, place_id")
                .param(id.value())
                .query((row, _) -> TemplateUse.of(row.getString("place"), row.getObject("place_id", UUID.class)))
                .list();
    }

    void use(Stored template, TemplateUse use) {
        UUID institute = template.institute().value();
        sql.sql("insert into certificate_template_use (institute_id, kind, place_id, place, template_id)"
                        + " values (?, ?, ?, ?, ?) on duplicate key update template_id = values(template_id)")
                .params(
                        institute,
                        template.kind().name(),
                        use.place(institute),
                        use.kindOfPlace(),
                        template.id().value())
                .update();
    }

    void stopUsing(Stored template, TemplateUse use) {
        sql.sql("delete from certificate_template_use where template_id = ? and place_id = ?")
                .params(template.id().value(), use.place(template.institute().value()))
                .update();
    }
}
