package org.banyan.discussion;

import java.util.ArrayList;
import java.util.List;
import org.banyan.shared.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What posts said before they were edited. */
@Component
class Revisions {

    private final JdbcClient sql;

    Revisions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps what the post says now, before it is changed; the discussion's row must be locked. */
    void keep(Post post, @Nullable String title) {
        sql.sql("""
                        insert into post_revision (post_id, number, title, markdown, written_at)
                        select :post, coalesce(max(number), 0) + 1, :title, :markdown, :writtenAt
                        from post_revision where post_id = :post""")
                .param("post", post.id().value())
                .param("title", title)
                .param("markdown", post.markdown())
                .param("writtenAt", Sql.utc(post.writtenAt()))
                .update();
    }

    /** The wordings of a post, the newest first. */
    List<PostRevision> of(Post post, @Nullable String title) {
        List<PostRevision> wordings = new ArrayList<>();
        wordings.add(new PostRevision(post.writtenAt(), title, post.html()));
        wordings.addAll(
                sql.sql("select written_at, title, markdown from post_revision where post_id = ? order by number desc")
                        .param(post.id().value())
                        .query((row, _) -> new PostRevision(
                                Sql.instant(row, 1), row.getString(2), Markdown.post(row.getString(3))))
                        .list());
        return wordings;
    }
}
