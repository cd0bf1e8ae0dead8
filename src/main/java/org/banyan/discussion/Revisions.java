package org.banyan.discussion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.banyan.shared.Markdown;
import org.banyan.shared.WordDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What posts said before they were edited. */
@Component
class Revisions {

    /** Wordings shown at most; comparing them costs. */
    private static final int MOST = 50;

    /** A post may be in any language; words are divided by their script. */
    private static final String ANY_LANGUAGE = "und";

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

    private record Wording(Instant writtenAt, @Nullable String title, String markdown) {

        PostRevision first() {
            return new PostRevision(writtenAt, title, Markdown.post(markdown), List.of(), List.of());
        }

        PostRevision after(Wording before) {
            return new PostRevision(
                    writtenAt,
                    title,
                    Markdown.post(markdown),
                    title == null || before.title == null || title.equals(before.title)
                            ? List.of()
                            : WordDifference.of(ANY_LANGUAGE, before.title, title),
                    WordDifference.of(ANY_LANGUAGE, MentionText.plain(before.markdown), MentionText.plain(markdown)));
        }
    }

    /** The wordings of a post, the newest first. */
    List<PostRevision> of(Post post, @Nullable String title) {
        List<Wording> wordings = new ArrayList<>();
        wordings.add(new Wording(post.writtenAt(), title, post.markdown()));
        wordings.addAll(sql.sql("""
                        select written_at, title, markdown from post_revision
                        where post_id = ? order by number desc limit ?""")
                .params(post.id().value(), MOST)
                .query((row, _) -> new Wording(Sql.instant(row, 1), row.getString(2), row.getString(3)))
                .list());
        List<PostRevision> revisions = new ArrayList<>();
        for (int at = 0; at < wordings.size() - 1; at++) {
            revisions.add(wordings.get(at).after(wordings.get(at + 1)));
        }
        revisions.add(wordings.getLast().first());
        return revisions;
    }
}
