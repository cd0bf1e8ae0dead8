package org.banyan.discussion.following;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.banyan.courier.MailFile;
import org.banyan.courier.MailReplyHandler;
import org.banyan.discussion.AttachmentId;
import org.banyan.discussion.Attachments;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.PostId;
import org.banyan.discussion.Reply;
import org.banyan.discussion.SendKey;
import org.banyan.discussion.TakeFile;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is answered by mail becomes a post like any other, under the same rules. */
@Component
class DiscussionReplies implements MailReplyHandler {

    private final Discussions discussions;
    private final Attachments attachments;
    private final JdbcClient sql;

    DiscussionReplies(Discussions discussions, Attachments attachments, JdbcClient sql) {
        this.discussions = discussions;
        this.attachments = attachments;
        this.sql = sql;
    }

    @Override
    public String source() {
        return DiscussionNewsSource.NAME;
    }

    @Override
    public List<Refusal> reply(UUID item, String markdown, UUID key, List<MailFile> files) {
        DiscussionId discussion = sql.sql("select discussion_id from post where id = ?")
                .param(item)
                .query((row, _) -> new DiscussionId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
        List<Refusal> refused = new ArrayList<>();
        List<AttachmentId> taken = new ArrayList<>();
        for (int number = 0; number < files.size(); number++) {
            MailFile file = files.get(number);
            UUID upload = UUID.nameUUIDFromBytes((key + ":" + number).getBytes(StandardCharsets.UTF_8));
            try {
                taken.add(attachments
                        .take(
                                discussion,
                                new TakeFile(new SendKey(key), upload, file.name()),
                                file.content().get())
                        .id());
            } catch (Refusal.Invalid refusal) {
                refused.add(refusal);
            }
        }
        if (markdown.isBlank() && taken.isEmpty() && !refused.isEmpty()) {
            throw refused.getFirst();
        }
        discussions.reply(new Reply(discussion, new PostId(item), markdown, new SendKey(key), taken));
        return refused;
    }
}
