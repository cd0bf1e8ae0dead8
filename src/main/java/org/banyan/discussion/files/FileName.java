package org.banyan.discussion.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a file is called, in any script, fit to be shown: without folders, without characters that control or turn the writing
 * around, and ending as what it is. Joiners stay, because words of Bangla, Khmer and Persian need them.
 */
public record FileName(String value) {

    /** In characters as people count them, the ending included. */
    static final int LONGEST = 120;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Cf}&&[^\\u200C\\u200D]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. \\u200C\\u200D]+$");

    /** The name as somebody's device gave it, made fit for a file of this kind. */
    public static FileName of(String given, FileKind kind) {
        String name = cleaned(given);
        if (name.isEmpty()) {
            name = "file";
        }
        return new FileName(
                kind.endsLikeThis(name) ? shortened(name) : shortened(name, LONGEST - 5) + "." + kind.ending());
    }

    /** The name to be spoken of, whatever the file is. */
    public static String cleaned(String given) {
        String name = FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceFirst("");
        name = SPACES.matcher(name).replaceAll(" ");
        name = UNSEEN.matcher(name).replaceAll("");
        return EDGES.matcher(name).replaceAll("");
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot);
        return shortened(name.substring(0, dot), LONGEST - ending.length()) + ending;
    }

    private static String shortened(String name, int longest) {
        return name.codePointCount(0, name.length()) <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest));
    }
}
