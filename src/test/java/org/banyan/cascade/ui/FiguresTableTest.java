package org.banyan.cascade.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.cascade.CascadeFigures;
import org.banyan.cascade.CascadeTable;
import org.banyan.cascade.CourseCascade;
import org.banyan.cascade.GenerationRow;
import org.banyan.cascade.PeopleCount;
import org.banyan.curriculum.CourseId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The table on the screen and the file that is downloaded say the same, cell by cell. */
class FiguresTableTest {

    private static final List<String> SEXES = List.of("female", "male", "third");

    private static final CascadeFigures FIGURES = new CascadeFigures(
            List.of(
                    new CourseCascade(
                            CourseId.next(),
                            "Wells",
                            List.of(
                                    row(0, count(0, 0, 0, 0), 0, 3, 4, 1, 0, 2),
                                    row(1, count(20, 11, 0, 0), 23, 7, 9, 5, 4, 1),
                                    row(2, count(1350, 490, 860, 0), 1371, 0, 0, 0, 0, 0)),
                            count(3, 0, 1, 1),
                            4,
                            count(1373, 501, 861, 1),
                            13),
                    new CourseCascade(
                            CourseId.next(),
                            "Canals",
                            List.of(row(1, count(5, 2, 3, 0), 5, 0, 1, 0, 0, 0)),
                            count(0, 0, 0, 0),
                            0,
                            count(5, 2, 3, 0),
                            1)),
            SEXES,
            count(1375, 502, 862, 1),
            1403,
            14);

    @Test
    void theScreenAndTheFileSayTheSame() {
        Document screen = Jsoup.parse(String.valueOf(
                FiguresTable.of(FIGURES, Locale.ENGLISH).getElement().getProperty("innerHTML")));

        List<String> shown = new ArrayList<>();
        for (Element table : screen.select("table")) {
            String course = table.select("caption").text();
            for (Element row : table.select("tbody tr, tfoot tr")) {
                List<String> cells = new ArrayList<>(List.of(course));
                row.children().forEach(cell -> cells.add(cell.text().replace(",", "")));
                shown.add(String.join("|", cells));
            }
        }

        List<String> lines = CascadeTable.of(FIGURES).csv().lines().skip(1).toList();
        assertThat(shown)
                .containsExactlyElementsOf(lines.stream()
                        .filter(line -> !line.startsWith("all,"))
                        .map(FiguresTableTest::asShown)
                        .toList());
        String all = screen.select(".cascade-all").text().replace(",", "");
        String[] last = lines.getLast().split(",", -1);
        assertThat(all).contains(last[3] + " people").contains(words(last)).contains(last[8] + " participations");
    }

    private static String asShown(String line) {
        String[] cells = line.split(",", -1);
        String first = switch (cells[0]) {
            case "generation" -> cells[2];
            case "took-part-only" -> "took part only";
            default -> "all";
        };
        List<String> shown = new ArrayList<>(List.of(cells[1], first, cells[3], words(cells)));
        shown.addAll(Arrays.asList(cells).subList(8, 14));
        return String.join("|", shown);
    }

    private static String words(String[] cells) {
        List<String> parts = new ArrayList<>();
        for (int sex = 0; sex < SEXES.size(); sex++) {
            if (!cells[4 + sex].equals("0")) {
                parts.add(cells[4 + sex] + " " + SEXES.get(sex));
            }
        }
        if (!cells[7].equals("0")) {
            parts.add(cells[7] + " not stated");
        }
        return parts.isEmpty() ? "" : "of whom " + String.join(" ", parts);
    }

    private static GenerationRow row(int generation, PeopleCount people, int... more) {
        return new GenerationRow(generation, people, more[0], more[1], more[2], more[3], more[4], more[5]);
    }

    private static PeopleCount count(int people, int female, int male, int third) {
        Map<String, Integer> bySex = new TreeMap<>(Map.of("female", female, "male", male, "third", third));
        bySex.values().removeIf(count -> count == 0);
        return new PeopleCount(people, bySex, people - female - male - third);
    }
}
