package org.banyan.enrolment.intake;

import com.ibm.icu.lang.UCharacter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.EmailAddress;
import org.banyan.identity.PersonName;
import org.banyan.identity.PhoneNumber;
import org.banyan.identity.RegistryEntry;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a sheet by its headings; every cell that cannot be taken becomes a problem with its place. */
final class RowReader {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Set<String> NOT_STATED = Set.of("-", "–", "—", "?", "n/a", "na", "unknown");

    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final List<String> headings;
    private final List<String> ignored = new ArrayList<>();
    private final CategoryValues values;
    private final LocalDate today;

    /**
     * Understands the headings.
     *
     * @throws Refusal.Invalid if there is no column for names, or two for the same
     */
    RowReader(Sheet.Line headings, CategoryValues values, LocalDate today) {
        this.headings = headings.cells();
        this.values = values;
        this.today = today;
        for (int column = 0; column < this.headings.size(); column++) {
            understand(this.headings.get(column), column);
        }
        if (!columns.containsKey(Field.NAME)) {
            throw new Refusal.Invalid("enrolment.import.refusal.no-name-column");
        }
    }

    private void understand(String heading, int column) {
        Optional<Field> field = Field.of(heading);
        if (field.isPresent() && columns.putIfAbsent(field.get(), column) != null) {
            throw new Refusal.Invalid("enrolment.import.refusal.column-twice", heading);
        }
        if (field.isEmpty() && !heading.isBlank()) {
            ignored.add(heading);
        }
    }

    /** Headings that mean nothing here. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** The names used for values of a category that the institute does not offer. */
    Set<String> unknownValues(List<Sheet.Line> lines, Category category) {
        Field field = Field.valueOf(category.name());
        Set<String> unknown = new java.util.LinkedHashSet<>();
        Set<String> keys = new java.util.HashSet<>();
        lines.stream()
                .map(line -> PersonName.tidy(cell(line, field)))
                .filter(word -> !word.isEmpty() && !isNotStated(word))
                .filter(word -> values.find(category, word).isEmpty())
                .filter(word -> keys.add(NameKey.of(word)))
                .forEach(unknown::add);
        return unknown;
    }

    ReadRow read(Sheet.Line line) {
        List<CellProblem> problems = new ArrayList<>();
        String name =
                take(line, Field.NAME, problems, word -> PersonName.of(word).value());
        if (name == null && problems.isEmpty()) {
            problems.add(new CellProblem(heading(Field.NAME), "identity.refusal.name-missing", List.of()));
        }
        RegistryEntry entry = new RegistryEntry(
                name == null ? "" : name,
                take(line, Field.EMAIL, problems, word -> EmailAddress.of(word).value()),
                take(line, Field.PHONE, problems, word -> PhoneNumber.of(word).value()),
                take(
                        line,
                        Field.ORGANISATION,
                        problems,
                        word -> RegistryEntry.line(word, RegistryEntry.LONGEST_ORGANISATION)),
                take(line, Field.SECTOR, problems, word -> value(Category.SECTOR, word)),
                take(line, Field.DISTRICT, problems, word -> value(Category.DISTRICT, word)),
                take(line, Field.SEX, problems, word -> value(Category.SEX, word)),
                take(line, Field.BIRTH_YEAR, problems, this::birthYear),
                take(line, Field.CONSENT_ON, problems, word -> RegistryEntry.past(day(word), today)),
                take(
                        line,
                        Field.CONSENT_TEXT,
                        problems,
                        word -> RegistryEntry.line(word, RegistryEntry.LONGEST_CONSENT_TEXT)));
        problems.sort(Comparator.comparingInt(problem -> headings.indexOf(problem.heading())));
        return new ReadRow(line.number(), problems.isEmpty() ? entry : null, problems);
    }

    private <T> @Nullable T take(
            Sheet.Line line, Field field, List<CellProblem> problems, Function<String, T> understand) {
        String word = PersonName.tidy(cell(line, field));
        if (word.isEmpty() || (field != Field.NAME && isNotStated(word))) {
            return null;
        }
        try {
            return understand.apply(word);
        } catch (Refusal refusal) {
            problems.add(CellProblem.of(heading(field), refusal));
            return null;
        }
    }

    private String cell(Sheet.Line line, Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : line.cell(column);
    }

    private String heading(Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : headings.get(column);
    }

    private static boolean isNotStated(String word) {
        String key = word.toLowerCase(java.util.Locale.ROOT);
        return NOT_STATED.contains(key)
                || Languages.OF_INTERFACE.stream()
                        .anyMatch(language -> Texts.text(language, "identity.category.not-stated")
                                .equalsIgnoreCase(key));
    }

    private String value(Category category, String word) {
        return values.find(category, word)
                .map(CategoryValues.Value::code)
                .orElseThrow(() -> new Refusal.Invalid("enrolment.import.refusal.value", word));
    }

    private Integer birthYear(String word) {
        String digits = latinDigits(word).replaceFirst("\\.0+$", "");
        if (digits.matches("\\d{4}")) {
            return RegistryEntry.birthYear(Integer.parseInt(digits), today);
        }
        return RegistryEntry.birthYear(day(word).getYear(), today);
    }

    private static LocalDate day(String word) {
        String digits = latinDigits(word);
        Matcher yearFirst = YEAR_FIRST.matcher(digits);
        Matcher dayFirst = DAY_FIRST.matcher(digits);
        try {
            if (yearFirst.matches()) {
                return LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
            }
            if (dayFirst.matches()) {
                return LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
            }
        } catch (DateTimeException e) {
            throw new Refusal.Invalid("enrolment.import.refusal.day");
        }
        throw new Refusal.Invalid("enrolment.import.refusal.day");
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static String latinDigits(String word) {
        StringBuilder latin = new StringBuilder();
        word.codePoints().forEach(c -> {
            int digit = UCharacter.digit(c);
            if (digit >= 0) {
                latin.append(digit);
            } else {
                latin.appendCodePoint(c);
            }
        });
        return latin.toString();
    }
}
