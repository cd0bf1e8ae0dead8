package org.banyan.assessment.interchange.gift;

/**
 * The backslash of GIFT: in front of one of <code>~ = # { } : \</code> it makes that a letter like others, {@code \n} is a line
 * break, and anywhere else it stands for itself.
 */
final class Escapes {

    private static final String ESCAPED = "~=#{}:\\";

    private Escapes() {}

    /** Where the character first stands by itself; -1 if nowhere before the end. */
    static int indexOf(String source, char wanted, int from, int end) {
        for (int at = from; at < end; at++) {
            if (source.charAt(at) == wanted) {
                return at;
            }
            if (isPair(source, at)) {
                at++;
            }
        }
        return -1;
    }

    static boolean isPair(String source, int at) {
        return source.charAt(at) == '\\'
                && at + 1 < source.length()
                && (ESCAPED.indexOf(source.charAt(at + 1)) >= 0 || source.charAt(at + 1) == 'n');
    }

    static String undo(String source) {
        if (source.indexOf('\\') < 0) {
            return source;
        }
        StringBuilder text = new StringBuilder(source.length());
        for (int at = 0; at < source.length(); at++) {
            if (isPair(source, at)) {
                at++;
                text.append(source.charAt(at) == 'n' ? '\n' : source.charAt(at));
            } else {
                text.append(source.charAt(at));
            }
        }
        return text.toString();
    }

    /** On one line, with nothing in it that means something. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                escaped.append("\\n");
            } else if (ESCAPED.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
