package org.banyan.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.discussion.files.FileKind;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of attached files; who may touch it is decided by those who call. */
@Component
class AttachmentStore {

    private static final String COLUMNS = "a.id, a.name, a.kind, a.size, a.width, a.height";

    private final JdbcClient sql;

    AttachmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A file with what only the server needs to know of it. */
    record Stored(
            Attachment shown,
            PersonId owner,
            @Nullable PostId post,
            String digest,
            @Nullable String smallDigest) {}

    /** Notes a file, once for one upload of its owner. */
    void add(Stored file, SendKey writing, UUID upload, Instant now) {
        Attachment shown = file.shown();
        sql.sql("""
                        insert into attachment (id, owner_id, send_key, upload_key, name, kind, size, digest, small_digest,
                            width, height, uploaded_at)
                        values (:id, :owner, :writing, :upload, :name, :kind, :size, :digest, :small,
                            :width, :height, :at)""")
                .param("id", shown.id().value())
                .param("owner", file.owner().value())
                .param("writing", writing.value())
                .param("upload", upload)
                .param("name", shown.name())
                .param("kind", shown.kind().name())
                .param("size", shown.size())
                .param("digest", file.digest())
                .param("small", file.smallDigest())
                .param("width", shown.width())
                .param("height", shown.height())
                .param("at", Sql.utc(now))
                .update();
    }

    Optional<Stored> find(AttachmentId id) {
        return sql.sql("select " + COLUMNS + ", a.owner_id, a.post_id, a.digest, a.small_digest from attachment a"
                        + " where a.id = ? and a.removed_at is null")
                .param(id.value())
                .query((row, _) -> {
                    UUID post = Sql.uuidOrNull(row, 8);
                    return new Stored(
                            attachment(row),
                            new PersonId(Sql.uuid(row, 7)),
                            post == null ? null : new PostId(post),
                            row.getString(9),
                            row.getString(10));
                })
                .optional();
    }

    Optional<Attachment> uploaded(PersonId owner, UUID upload) {
        return sql.sql("select " + COLUMNS
                        + " from attachment a where a.owner_id = ? and a.upload_key = ? and a.removed_at is null")
                .params(owner.value(), upload)
                .query((row, _) -> attachment(row))
                .optional();
    }

    /** What belongs to a post that is still being written. */
    List<Attachment> waiting(PersonId owner, SendKey writing) {
        return sql.sql("select " + COLUMNS + """
                         from attachment a
                        where a.owner_id = ? and a.send_key = ? and a.post_id is null and a.removed_at is null
                        order by a.uploaded_at, a.id""")
                .params(owner.value(), writing.value())
                .query((row, _) -> attachment(row))
                .list();
    }

    /** How many bytes a person has sent. */
    long sentSince(PersonId owner, Instant since) {
        return sql.sql("select coalesce(sum(size), 0) from attachment where owner_id = ? and uploaded_at > ?")
                .params(owner.value(), Sql.utc(since))
                .query(Long.class)
                .single();
    }

    /** The files of posts, in one query; none is asked where there is no post. */
    Map<PostId, List<Attachment>> of(Collection<PostId> posts) {
        if (posts.isEmpty()) {
            return Map.of();
        }
        Map<PostId, List<Attachment>> files = new HashMap<>();
        sql.sql("select " + COLUMNS + ", a.post_id from attachment a where a.post_id in (:posts)"
                        + " order by a.post_id, a.place")
                .param("posts", posts.stream().map(PostId::value).toList())
                .query(row -> {
                    files.computeIfAbsent(new PostId(Sql.uuid(row, 7)), _ -> new ArrayList<>())
                            .add(attachment(row));
                });
        return files;
    }

    /**
     * Gives a post these files in this order, and takes those from it that are not among them. The post is there already.
     *
     * @return whether all of them are the owner's and of this post or of none
     */
    boolean attach(PersonId owner, PostId post, List<AttachmentId> files, Instant now) {
        Set<AttachmentId> before = new HashSet<>();
        of(List.of(post)).values().forEach(list -> list.forEach(file -> before.add(file.id())));
        before.removeAll(files);
        before.forEach(gone -> remove(gone, now));
        int place = 0;
        int taken = 0;
        for (AttachmentId file : files) {
            taken += sql.sql("""
                            update attachment set post_id = :post, place = :place
                            where id = :id and owner_id = :owner and removed_at is null
                                and (post_id is null or post_id = :post)""")
                    .param("post", post.value())
                    .param("place", ++place)
                    .param("id", file.value())
                    .param("owner", owner.value())
                    .update();
        }
        return taken == files.size();
    }

    void remove(AttachmentId id, Instant now) {
        sql.sql("update attachment set post_id = null, removed_at = ? where id = ?")
                .params(Sql.utc(now), id.value())
                .update();
    }

    /** Files removed before the one time, and files sent before the other that no post and no draft has; the oldest first. */
    List<Stored> left(Instant removedBefore, Instant sentBefore, int limit) {
        return sql.sql("select " + COLUMNS + """
                        , a.owner_id, a.post_id, a.digest, a.small_digest from attachment a
                        where a.post_id is null and (a.removed_at < :removedBefore
                            or (a.removed_at is null and a.uploaded_at < :sentBefore and not exists (
                                select 1 from post_draft d where d.person_id = a.owner_id and d.send_key = a.send_key)))
                        order by a.uploaded_at limit :limit""")
                .param("removedBefore", Sql.utc(removedBefore))
                .param("sentBefore", Sql.utc(sentBefore))
                .param("limit", limit)
                .query((row, _) -> new Stored(
                        attachment(row), new PersonId(Sql.uuid(row, 7)), null, row.getString(9), row.getString(10)))
                .list();
    }

    void forget(AttachmentId id) {
        sql.sql("delete from attachment where id = ? and post_id is null")
                .param(id.value())
                .update();
    }

    boolean isUsed(String digest) {
        return sql.sql("select exists (select 1 from attachment where digest = :digest)"
                        + " or exists (select 1 from attachment where small_digest = :digest)")
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                new AttachmentId(Sql.uuid(row, 1)),
                row.getString(2),
                FileKind.valueOf(row.getString(3)),
                row.getLong(4),
                row.getInt(5),
                row.getInt(6));
    }
}
