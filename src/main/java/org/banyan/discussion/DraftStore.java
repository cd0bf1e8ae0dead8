package org.banyan.discussion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of drafts; who may touch it is decided by those who call. */
@Component
class DraftStore {

    /** What the draft's place is. */
    enum Kind {
        NEW_DISCUSSION,
        NEW_REPLY,
        NEW_WORDING
    }

    private final JdbcClient sql;
    private final AttachmentStore attachments;
    private final JsonMapper json;

    DraftStore(JdbcClient sql, AttachmentStore attachments, JsonMapper json) {
        this.sql = sql;
        this.attachments = attachments;
        this.json = json;
    }

    Optional<Draft> find(PersonId person, CohortId cohort, Kind kind, UUID place) {
        return sql.sql("""
                        select title, markdown, question, prompt_id, reply_to_id, send_key, updated_at, words
                        from post_draft where person_id = ? and cohort_id = ? and kind = ? and place_id = ?""")
                .params(person.value(), cohort.value(), kind.name(), place)
                .query((row, _) -> {
                    UUID replyTo = Sql.uuidOrNull(row, 5);
                    return new Draft(
                            row.getString(1),
                            row.getString(2),
                            row.getBoolean(3),
                            row.getString(4),
                            replyTo == null ? null : new PostId(replyTo),
                            new SendKey(Sql.uuid(row, 6)),
                            Sql.instant(row, 7),
                            words(row.getString(8)),
                            List.of());
                })
                .optional()
                .map(draft -> draft.with(attachments.waiting(person, draft.key())));
    }

    void save(PersonId person, CohortId cohort, Kind kind, UUID place, Draft draft) {
        PostId replyTo = draft.inReplyTo();
        sql.sql("""
                        replace into post_draft (person_id, cohort_id, kind, place_id, title, markdown, question,
                            prompt_id, reply_to_id, send_key, updated_at, words)
                        values (:person, :cohort, :kind, :place, :title, :markdown, :question,
                            :prompt, :replyTo, :key, :at, :words)""")
                .param("person", person.value())
                .param("cohort", cohort.value())
                .param("kind", kind.name())
                .param("place", place)
                .param("title", draft.title())
                .param("markdown", draft.markdown())
                .param("question", draft.question())
                .param("prompt", draft.promptId())
                .param("replyTo", replyTo == null ? null : replyTo.value())
                .param("key", draft.key().value())
                .param("at", Sql.utc(draft.updatedAt()))
                .param("words", draft.words() == null ? null : json.writeValueAsString(draft.words()))
                .update();
    }

    private @Nullable SelectedWords words(@Nullable String kept) {
        return kept == null ? null : json.readValue(kept, SelectedWords.class);
    }

    void drop(PersonId person, CohortId cohort, Kind kind, UUID place) {
        sql.sql("delete from post_draft where person_id = ? and cohort_id = ? and kind = ? and place_id = ?")
                .params(person.value(), cohort.value(), kind.name(), place)
                .update();
    }
}
