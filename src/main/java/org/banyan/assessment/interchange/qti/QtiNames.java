package org.banyan.assessment.interchange.qti;

import org.banyan.assessment.interchange.XmlElement;

/** Version 3.0 writes {@code qti-choice-interaction} and {@code max-choices}; here all go by the names of version 2. */
final class QtiNames {

    private static final String PREFIX = "qti-";

    private QtiNames() {}

    static XmlElement ofVersion2(XmlElement root) {
        return root.name().startsWith(PREFIX) ? root.renamed(QtiNames::element, QtiNames::joined) : root;
    }

    private static String element(String name) {
        return name.startsWith(PREFIX) ? joined(name.substring(PREFIX.length())) : name;
    }

    private static String joined(String name) {
        if (name.indexOf('-') < 0 || name.startsWith("data-") || name.startsWith("aria-")) {
            return name;
        }
        StringBuilder joined = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c == '-' && at + 1 < name.length()) {
                joined.append(Character.toUpperCase(name.charAt(++at)));
            } else {
                joined.append(c);
            }
        }
        return joined.toString();
    }
}
