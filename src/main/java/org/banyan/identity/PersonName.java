package org.banyan.identity;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.banyan.shared.Refusal;

/**
 * A name as its bearer writes it, in any script. Only what no name needs and what could disturb the text around it is
 * taken out: control characters, halves of characters, and marks that turn the direction of what follows. Joiners stay,
 * because Bangla, Sorani and Khmer need them.
 */
public record PersonName(String value) {

    static final int LONGEST = 200;

    private static final Pattern DISTURBING =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFFF9-\\uFFFB]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{S}\\p{P}]");

    public PersonName {
        if (!VISIBLE.matcher(value).find()) {
            throw new Refusal.Invalid("identity.refusal.name-missing");
        }
        if (value.length() > LONGEST) {
            throw new Refusal.Invalid("identity.refusal.name-long", LONGEST);
        }
    }

    public static PersonName of(String typed) {
        return new PersonName(tidy(typed));
    }

    /** One line of text without what could disturb the text around it. */
    public static String tidy(String typed) {
        String whole = SPACES.matcher(typed).replaceAll(" ");
        return Normalizer.normalize(DISTURBING.matcher(whole).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }
}
