package org.banyan.discussion.following;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import java.util.Locale;

/** How large a file is, as people say it in their language. */
final class FileSize {

    private static final int THOUSAND = 1000;

    private FileSize() {}

    static String in(Locale language, long bytes) {
        boolean large = bytes >= THOUSAND * THOUSAND;
        return NumberFormatter.withLocale(language)
                .unit(large ? MeasureUnit.MEGABYTE : MeasureUnit.KILOBYTE)
                .precision(large ? Precision.maxFraction(1) : Precision.integer())
                .format(large ? bytes / 1e6 : Math.max(1, bytes / 1e3))
                .toString();
    }
}
