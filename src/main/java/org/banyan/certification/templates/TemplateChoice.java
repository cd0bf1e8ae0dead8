package org.banyan.certification.templates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which version of which template a certificate is printed by. */
@Component
public class TemplateChoice {

    private static final int MOST_KEPT = 200;

    private final JdbcClient sql;
    private final Map<TemplateVersionId, TemplateDesign> designs = new ConcurrentHashMap<>();

    TemplateChoice(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The version that is published of the nearest template; none where the page that comes with the program serves.
     *
     * @param cohort null for people on the list of a training
     */
    public Optional<TemplateVersionId> of(
            InstituteId institute, CertificateKind kind, CourseId course, @Nullable UUID cohort) {
        Map<UUID, TemplateVersionId> served = new ConcurrentHashMap<>();
        List<UUID> nearestFirst = Stream.of(cohort, course.value(), institute.value())
                .flatMap(Stream::ofNullable)
                .toList();
        sql.sql("select u.place_id, v.id from certificate_template_use u"
                        + " join certificate_template t on t.id = u.template_id and t.retired_at is null"
                        + " join certificate_template_version v on v.template_id = t.id and v.number = t.published"
                        + " where u.institute_id = :institute and u.kind = :kind and u.place_id in (:places)")
                .param("institute", institute.value())
                .param("kind", kind.name())
                .param("places", nearestFirst)
                .query(row -> {
                    served.put(
                            row.getObject("place_id", UUID.class),
                            new TemplateVersionId(row.getObject("id", UUID.class)));
                });
        return nearestFirst.stream()
                .map(served::get)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** What a version says; it never says anything else, so it is read once. */
    public TemplateDesign design(TemplateVersionId version) {
        if (designs.size() > MOST_KEPT) {
            designs.clear();
        }
        return designs.computeIfAbsent(
                version,
                wanted -> sql.sql("select design from certificate_template_version where id = ?")
                        .param(wanted.value())
                        .query((row, _) -> JsonMapper.shared().readValue(row.getString(1), TemplateDesign.class))
                        .single());
    }
}
