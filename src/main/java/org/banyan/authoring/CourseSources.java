package org.banyan.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banyan.authoring.format.CourseFiles;
import org.banyan.authoring.format.Digests;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.InstituteId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the files that published versions were made from, so that they can be edited, compared and exported as they were
 * written. Those of the curriculum itself belong to no version and are as they came last.
 *
 * @see "Decision 0230: a draft is the files of a package"
 */
@Component
class CourseSources {

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    CourseSources(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** Keeps the files of a version, unless they are kept already. Part of the transaction that publishes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(CourseVersionId version, Map<String, byte[]> files) {
        if (!has(version)) {
            List<Object[]> rows = new ArrayList<>();
            files.forEach((path, content) -> {
                if (!CourseFiles.isOfCurriculum(path)) {
                    rows.add(new Object[] {version.value(), path, keep(content)});
                }
            });
            batches.batchUpdate("insert into course_source (course_version_id, path, digest) values (?, ?, ?)", rows);
        }
    }

    /** Keeps the files of the curriculum in place of those that were kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(InstituteId institute, String curriculum, Map<String, byte[]> files) {
        sql.sql("delete from curriculum_source where institute_id = ? and curriculum = ?")
                .params(institute.value(), curriculum)
                .update();
        List<Object[]> rows = new ArrayList<>();
        files.forEach((path, content) -> {
            if (CourseFiles.isOfCurriculum(path)) {
                rows.add(new Object[] {institute.value(), curriculum, path, keep(content)});
            }
        });
        batches.batchUpdate(
                "insert into curriculum_source (institute_id, curriculum, path, digest) values (?, ?, ?, ?)", rows);
    }

    boolean has(CourseVersionId version) {
        return sql.sql("select exists (select 1 from course_source where course_version_id = ?)")
                .param(version.value())
                .query(Boolean.class)
                .single();
    }

    /** The files of a version and those of its curriculum, by their path in the folder of the curriculum. */
    SortedMap<String, byte[]> of(CourseVersionId version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        sql.sql("""
                        select s.path path, c.content content
                        from course_source s join source_content c on c.digest = s.digest
                        where s.course_version_id = :version
                        union all
                        select s.path path, c.content content
                        from curriculum_source s join source_content c on c.digest = s.digest
                            join curriculum u on u.institute_id = s.institute_id and u.slug = s.curriculum
                            join course k on k.curriculum_id = u.id
                            join course_version v on v.course_id = k.id
                        where v.id = :version""")
                .param("version", version.value())
                .query((row, _) -> files.put(
                        Objects.requireNonNull(row.getString("path")), Objects.requireNonNull(row.getBytes("content"))))
                .list();
        return files;
    }

    /** The texts of a version, without those of its curriculum. */
    Map<String, Supplier<byte[]>> texts(CourseVersionId version) {
        Map<String, Supplier<byte[]>> texts = new LinkedHashMap<>();
        sql.sql("""
                        select s.path path, c.content content
                        from course_source s join source_content c on c.digest = s.digest
                        where s.course_version_id = ? and (s.path like '%.md' or s.path like '%.yaml')""")
                .param(version.value())
                .query((row, _) -> {
                    byte[] content = Objects.requireNonNull(row.getBytes("content"));
                    return texts.put(Objects.requireNonNull(row.getString("path")), () -> content);
                })
                .list();
        return texts;
    }

    /** The digests of all files of a version by their path. */
    Map<String, String> digests(CourseVersionId version) {
        Map<String, String> digests = new LinkedHashMap<>();
        sql.sql("select path, digest from course_source where course_version_id = ? order by path")
                .param(version.value())
                .query((row, _) -> digests.put(row.getString(1), row.getString(2)))
                .list();
        return digests;
    }

    /** The files of the curriculum itself; none if it is new. */
    SortedMap<String, byte[]> ofCurriculum(InstituteId institute, String curriculum) {
        return sql
                .sql("""
                        select s.path path, c.content content
                        from curriculum_source s join source_content c on c.digest = s.digest
                        where s.institute_id = ? and s.curriculum = ?""")
                .params(institute.value(), curriculum)
                .query((row, _) -> Map.entry(
                        Objects.requireNonNull(row.getString("path")), Objects.requireNonNull(row.getBytes("content"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    private String keep(byte[] content) {
        String digest = Digests.sha256(content);
        sql.sql("insert ignore into source_content (digest, content) values (?, ?)")
                .params(digest, content)
                .update();
        return digest;
    }
}
