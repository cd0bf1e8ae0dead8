package org.banyan.discussion;

/**
 * SQL for the words that a discussion hangs on. Those of a lesson are everybody's; a line of a chat hour may be hidden or deleted
 * after its words were discussed, and is then quoted no more.
 *
 * @see "docs/decisions/0285-chat-hours-are-discussions.md"
 */
public final class QuotedWords {

    private static final String TAKEN_AWAY = "…";

    private QuotedWords() {}

    /** Whether the anchor of this alias is in the text of a lesson rather than in a transcript. */
    public static String areOfLesson(String alias) {
        return alias + ".language not like 'x-%'";
    }

    /**
     * A column with words of the anchor of this alias.
     *
     * @param column {@code exact} or {@code first_exact}
     */
    public static String readable(String alias, String column) {
        return """
                if(%1$s.language like 'x-%%' and exists (
                    select 1 from post line where line.discussion_id = cast(substring(%1$s.language, 3) as uuid)
                        and line.position between cast(substring_index(%1$s.start_block, '-', -1) as int)
                            and cast(substring_index(%1$s.end_block, '-', -1) as int)
                        and (line.hidden_at is not null or line.deleted_at is not null)), '%2$s', %1$s.%3$s)""".formatted(alias, TAKEN_AWAY, column);
    }
}
