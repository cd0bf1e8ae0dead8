package org.banyan.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The values an institute counts people by. "Not stated" is not among them because everybody may leave a category out; it has a
 * label of its own.
 */
public record CategoryValues(Map<Category, List<Value>> values) {

    private static final Map<Category, List<String>> USUAL = Map.of(
            Category.SECTOR, List.of("government", "civil-society", "academia", "private", "media", "other"),
            Category.DISTRICT, List.of(),
            Category.SEX, List.of("female", "male", "another"));

    /**
     * One value.
     *
     * @param code what is stored with people and never changes
     * @param label as the institute calls it; without one, a usual value has the product's word in every language
     */
    public record Value(
            Category category, String code, @Nullable String label) {

        public String in(Locale language) {
            return label != null ? label : usual(language).orElse(code);
        }

        private Optional<String> usual(Locale language) {
            String key = "identity.category." + category.name().toLowerCase(Locale.ROOT) + "." + code;
            return Texts.has(key) ? Optional.of(Texts.text(language, key)) : Optional.empty();
        }

        private boolean isCalled(String key) {
            return Stream.concat(
                            Stream.of(code, in(Locale.ENGLISH)),
                            Languages.OF_INTERFACE.stream().flatMap(language -> usual(language).stream()))
                    .anyMatch(name -> key(name).equals(key));
        }
    }

    static List<Value> usual(Category category) {
        return USUAL.getOrDefault(category, List.of()).stream()
                .map(code -> new Value(category, code, null))
                .toList();
    }

    public List<Value> of(Category category) {
        return values.getOrDefault(category, List.of());
    }

    /** The value with this name: its code, its label, or the usual word for it in any language of the interface. */
    public Optional<Value> find(Category category, String typed) {
        String key = key(typed);
        return of(category).stream().filter(value -> value.isCalled(key)).findFirst();
    }

    /** What a code is called; "not stated" without one. A code that is not offered any more is its own name. */
    public String label(Category category, @Nullable String code, Locale language) {
        return code == null
                ? Texts.text(language, "identity.category.not-stated")
                : of(category).stream()
                        .filter(value -> value.code().equals(code))
                        .findFirst()
                        .map(value -> value.in(language))
                        .orElse(code);
    }

    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", " ");
    }
}
