package org.banyan.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The values of sector, district, and sex or gender that an institute offers. */
@Service
@Transactional
public class Categories {

    public static final int LONGEST = 80;
    private static final int MOST = 500;

    private final JdbcClient sql;
    private final Access access;
    private final AuditTrail audit;

    Categories(JdbcClient sql, Access access, AuditTrail audit) {
        this.sql = sql;
        this.access = access;
        this.audit = audit;
    }

    /** What the institute offers, for everybody: the words are no secret. */
    @Transactional(readOnly = true)
    public CategoryValues of(InstituteId institute) {
        Map<Category, List<CategoryValues.Value>> values = new EnumMap<>(Category.class);
        sql.sql("select category, code, label from category_value where institute_id = ? order by category, position")
                .param(institute.value())
                .query((row, _) -> new CategoryValues.Value(
                        Category.valueOf(row.getString("category")), row.getString("code"), row.getString("label")))
                .list()
                .forEach(value -> values.computeIfAbsent(value.category(), _ -> new ArrayList<>())
                        .add(value));
        for (Category category : Category.values()) {
            values.computeIfAbsent(category, CategoryValues::usual);
        }
        return new CategoryValues(Map.copyOf(values));
    }

    /**
     * A value as staff write it.
     *
     * @param code of a value there is; none for a new one
     * @param label blank for a usual value that keeps the product's words
     */
    public record Wanted(@Nullable String code, String label) {}

    /**
     * Sets the values of a category, in this order. A value that people have may be renamed, not left out.
     *
     * @throws Refusal.NotPermitted for those who are not staff of the institute
     */
    public void set(InstituteId institute, Category category, List<Wanted> wanted) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        if (wanted.size() > MOST) {
            throw new Refusal.Invalid("identity.refusal.category-many", MOST);
        }
        List<CategoryValues.Value> values =
                wanted.stream().map(value -> value(category, value)).toList();
        requireDistinct(values);
        requireNoneInUseIsMissing(institute, category, values);
        sql.sql("delete from category_value where institute_id = ? and category = ?")
                .params(institute.value(), category.name())
                .update();
        insert(institute, values);
        audit.record(
                "identity.categories-set",
                AuditTrail.Subject.of("institute", institute.value()),
                Map.of("category", category, "values", values.size()));
    }

    /** Adds values under these names after those there are; for imports. Answers all values there are then. */
    public CategoryValues add(InstituteId institute, Category category, Set<String> labels) {
        CategoryValues now = of(institute);
        List<Wanted> all = new ArrayList<>(now.of(category).stream()
                .map(value -> new Wanted(value.code(), value.label() == null ? "" : value.label()))
                .toList());
        labels.stream()
                .filter(label -> now.find(category, label).isEmpty())
                .forEach(label -> all.add(new Wanted(null, label)));
        set(institute, category, all);
        return of(institute);
    }

    private static CategoryValues.Value value(Category category, Wanted wanted) {
        String label = RegistryEntry.line(wanted.label(), LONGEST);
        if (wanted.code() == null && label.isEmpty()) {
            throw new Refusal.Invalid("identity.refusal.category-empty");
        }
        return new CategoryValues.Value(
                category, wanted.code() == null ? label : wanted.code(), label.isEmpty() ? null : label);
    }

    private static void requireDistinct(List<CategoryValues.Value> values) {
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        values.forEach(value -> {
            String name = value.in(java.util.Locale.ENGLISH);
            if (!names.add(CategoryValues.key(name)) || !codes.add(CategoryValues.key(value.code()))) {
                throw new Refusal.Invalid("identity.refusal.category-twice", name);
            }
        });
    }

    private void requireNoneInUseIsMissing(
            InstituteId institute, Category category, List<CategoryValues.Value> values) {
        Set<String> kept =
                new HashSet<>(values.stream().map(CategoryValues.Value::code).toList());
        used(institute, category).stream()
                .filter(code -> !kept.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new Refusal.Invalid("identity.refusal.category-in-use", code);
                });
    }

    private List<String> used(InstituteId institute, Category category) {
        String column = column(category);
        return sql.sql("select distinct " + column + " from institute_person where institute_id = ? and " + column
                        + " is not null")
                .param(institute.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String column(Category category) {
        return switch (category) {
            case SECTOR -> "sector";
            case DISTRICT -> "district";
            case SEX -> "sex";
        };
    }

    private void insert(InstituteId institute, List<CategoryValues.Value> values) {
        int position = 0;
        for (CategoryValues.Value value : values) {
            sql.sql("insert into category_value (institute_id, category, code, label, position) values (?, ?, ?, ?, ?)")
                    .param(institute.value())
                    .param(value.category().name())
                    .param(value.code())
                    .param(value.label())
                    .param(position++)
                    .update();
        }
    }
}
