package org.banyan.certification.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;

/** What a character says about the font it needs. */
final class Scripts {

    private Scripts() {}

    /** Joiners and direction marks: they steer the shaping and are never drawn. */
    static boolean isInvisible(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Spaces, digits, punctuation and combining marks look right in the font of the letters beside them. */
    static boolean followsItsNeighbour(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
    }
}
