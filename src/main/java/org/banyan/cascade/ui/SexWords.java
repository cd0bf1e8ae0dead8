package org.banyan.cascade.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.banyan.cascade.PeopleCount;
import org.banyan.shared.Texts;

/** Says "of whom 90 female, 260 male": what was stated, and how many stated nothing; never a remainder. */
final class SexWords {

    private static final List<String> USUAL = List.of("female", "male", "another");

    private SexWords() {}

    /** Empty where there is nobody. */
    static String of(PeopleCount people, Locale language) {
        if (people.people() == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        USUAL.stream()
                .filter(sex -> people.of(sex) > 0)
                .forEach(sex -> parts.add(Texts.text(language, "cascade.sex." + sex, people.of(sex))));
        new TreeSet<>(people.bySex().keySet())
                .stream()
                        .filter(sex -> !USUAL.contains(sex))
                        .forEach(sex -> parts.add(Texts.text(language, "cascade.sex.other", people.of(sex), sex)));
        if (people.notStated() > 0) {
            parts.add(Texts.text(language, "cascade.sex.not-stated", people.notStated()));
        }
        return Texts.text(
                language, "cascade.sex.of-whom", String.join(Texts.text(language, "cascade.sex.join"), parts));
    }
}
