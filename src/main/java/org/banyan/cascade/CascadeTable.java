package org.banyan.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.shared.Csv;
import org.jspecify.annotations.Nullable;

/** The figures as rows for programs: one for each course and generation, then those who only took part, then all. */
public record CascadeTable(List<String> sexes, List<Row> rows) {

    /**
     * A row. Which people it counts, {@code counts} says: {@code generation}, {@code took-part-only} for people without a
     * completed training, {@code course} for everybody in the course, {@code all} for everybody in all courses.
     *
     * @param course the title; null over all courses
     * @param bySex of the people, as far as they have stated it
     * @param sexNotStated the others; not a remainder of anything
     */
    public record Row(
            String counts,
            @Nullable String courseId,
            @Nullable String course,
            @Nullable Integer generation,
            int people,
            Map<String, Integer> bySex,
            int sexNotStated,
            int participations,
            @Nullable Integer trainers,
            @Nullable Integer trainings,
            @Nullable Integer activeTrainers,
            @Nullable Integer newlyActiveTrainers,
            @Nullable Integer lapsedTrainers) {}

    public static CascadeTable of(CascadeFigures figures) {
        List<Row> rows = new ArrayList<>();
        for (CourseCascade course : figures.courses()) {
            course.generations().forEach(row -> rows.add(row(figures, course, row)));
            if (course.onlyTookPart().people() > 0) {
                rows.add(sum(
                        figures,
                        "took-part-only",
                        course,
                        course.onlyTookPart(),
                        course.participationsOfThose(),
                        null));
            }
            rows.add(sum(figures, "course", course, course.total(), course.participations(), course.trainings()));
        }
        rows.add(sum(figures, "all", null, figures.total(), figures.participations(), figures.trainings()));
        return new CascadeTable(figures.sexes(), rows);
    }

    private static Row row(CascadeFigures figures, CourseCascade course, GenerationRow row) {
        return new Row(
                "generation",
                course.course().value().toString(),
                course.title(),
                row.generation(),
                row.reached().people(),
                bySex(figures, row.reached()),
                row.reached().notStated(),
                row.participations(),
                row.trainers(),
                row.trainings(),
                row.activeTrainers(),
                row.newlyActive(),
                row.lapsed());
    }

    private static Row sum(
            CascadeFigures figures,
            String counts,
            @Nullable CourseCascade course,
            PeopleCount people,
            int participations,
            @Nullable Integer trainings) {
        return new Row(
                counts,
                course == null ? null : course.course().value().toString(),
                course == null ? null : course.title(),
                null,
                people.people(),
                bySex(figures, people),
                people.notStated(),
                participations,
                null,
                trainings,
                null,
                null,
                null);
    }

    private static Map<String, Integer> bySex(CascadeFigures figures, PeopleCount people) {
        return figures.sexes().stream()
                .collect(Collectors.toMap(sex -> sex, people::of, (one, _) -> one, java.util.LinkedHashMap::new));
    }

    public String csv() {
        List<String> columns = new ArrayList<>(List.of("counts", "course", "generation", "people"));
        sexes.forEach(sex -> columns.add("people_" + sex));
        columns.addAll(List.of(
                "people_sex_not_stated",
                "participations",
                "trainers",
                "trainings",
                "active_trainers",
                "newly_active_trainers",
                "lapsed_trainers"));
        Csv csv = new Csv(columns.toArray(String[]::new));
        rows.forEach(row -> csv.row(cells(row)));
        return csv.toString();
    }

    private @Nullable Object[] cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.counts());
        cells.add(row.course());
        cells.add(row.generation());
        cells.add(row.people());
        sexes.forEach(sex -> cells.add(row.bySex().get(sex)));
        cells.add(row.sexNotStated());
        cells.add(row.participations());
        cells.add(row.trainers());
        cells.add(row.trainings());
        cells.add(row.activeTrainers());
        cells.add(row.newlyActiveTrainers());
        cells.add(row.lapsedTrainers());
        return cells.toArray();
    }
}
