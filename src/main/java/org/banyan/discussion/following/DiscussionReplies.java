package org.banyan.discussion.following;

import java.util.UUID;
import org.banyan.courier.MailReplyHandler;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.PostId;
import org.banyan.discussion.Reply;
import org.banyan.discussion.SendKey;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is answered by mail becomes a post like any other, under the same rules. */
@Component
class DiscussionReplies implements MailReplyHandler {

    private final Discussions discussions;
    private final JdbcClient sql;

    DiscussionReplies(Discussions discussions, JdbcClient sql) {
        this.discussions = discussions;
        this.sql = sql;
    }

    @Override
    public String source() {
        return DiscussionNewsSource.NAME;
    }

    @Override
    public void reply(UUID item, String markdown, UUID key) {
        DiscussionId discussion = sql.sql("select discussion_id from post where id = ?")
                .param(item)
                .query((row, _) -> new DiscussionId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
        discussions.reply(new Reply(discussion, new PostId(item), markdown, new SendKey(key)));
    }
}
