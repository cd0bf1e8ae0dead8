package org.banyan.assessment.interchange.gift;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds {@code [id:…]} and {@code [tag:…]} in the comments of a question, where Moodle keeps what GIFT has no sign for. */
final class Comments {

    private Comments() {}

    static @Nullable String id(String comments) {
        List<String> ids = values(comments, "[id:");
        return ids.isEmpty() ? null : ids.getFirst();
    }

    static List<String> tags(String comments) {
        return values(comments, "[tag:").stream().distinct().toList();
    }

    static String of(@Nullable String id, List<String> tags) {
        StringBuilder comment = new StringBuilder();
        if (id != null) {
            comment.append(" [id:").append(escape(id)).append(']');
        }
        tags.forEach(tag -> comment.append(" [tag:").append(escape(tag)).append(']'));
        return comment.toString();
    }

    private static List<String> values(String comments, String sign) {
        List<String> values = new ArrayList<>();
        int at = comments.indexOf(sign);
        while (at >= 0) {
            StringBuilder value = new StringBuilder();
            int next = at + sign.length();
            while (next < comments.length() && comments.charAt(next) != ']' && comments.charAt(next) != '\n') {
                if (comments.startsWith("\\]", next)) {
                    next++;
                }
                value.append(comments.charAt(next++));
            }
            boolean closed = next < comments.length() && comments.charAt(next) == ']';
            if (closed && !value.toString().isBlank()) {
                values.add(value.toString().strip());
            }
            at = comments.indexOf(sign, next);
        }
        return values;
    }

    private static String escape(String value) {
        return value.replace('\n', ' ').replace("]", "\\]");
    }
}
