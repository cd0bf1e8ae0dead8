package org.banyan.assessment.results.ui;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * How many learners reached which tenth of the points, as a picture in the page: made on the server, sharp on paper, in the colours of
 * the page, and from right to left where the language is. What it shows stands beside it as a table.
 */
final class BarChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 292;
    private static final int LEFT = 44;
    private static final int RIGHT = 8;
    private static final int TOP = 44;
    private static final int BOTTOM = 56;
    private static final int TENTHS = 10;
    private static final int MOST_LINES = 5;

    /** Words with a number among them are to be read from right to left within a picture that is not. */
    private static final String RIGHT_TO_LEFT = "\u2067";

    private static final String AS_BEFORE = "\u2069";

    private final FigureWords words;
    private final Element svg = new Element("svg");
    private final int most;

    private BarChart(FigureWords words, int most) {
        this.words = words;
        this.most = Math.max(1, most);
    }

    /** The bars of one quiz with its pass mark. */
    static Element of(FigureWords words, String name, List<Integer> tenths, int passMark) {
        BarChart chart = new BarChart(words, largest(tenths));
        chart.begin(name);
        chart.bars(tenths, "bar", 0, 1);
        chart.passMark(passMark);
        return chart.svg;
    }

    /** The bars of two quizzes side by side. */
    static Element of(FigureWords words, String name, List<Integer> first, List<Integer> second) {
        BarChart chart = new BarChart(words, Math.max(largest(first), largest(second)));
        chart.begin(name);
        chart.bars(first, "bar first", 0, 2);
        chart.bars(second, "bar second", 1, 2);
        return chart.svg;
    }

    private static int largest(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private void begin(String name) {
        svg.attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .attr("role", "img")
                .attr("aria-label", name)
                .attr("class", "bar-chart")
                .attr("xmlns", "http://www.w3.org/2000/svg");
        int step = step();
        for (int count = 0; count <= most; count += step) {
            line("line", LEFT, y(count), WIDTH - RIGHT, y(count));
            text("number", LEFT - 8, y(count) + 4, words.whole(count), words.isRightToLeft() ? "start" : "end");
        }
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            text(
                    tenth % 2 == 0 ? "tenth" : "tenth odd",
                    LEFT + tenth * bandWidth() + bandWidth() / 2,
                    HEIGHT - BOTTOM + 20,
                    tenth(tenth),
                    "middle");
        }
        text("axis", LEFT + width() / 2, HEIGHT - 6, words.text("chart.axis"), "middle");
    }

    private int step() {
        return IntStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
                .filter(step -> most / step <= MOST_LINES)
                .findFirst()
                .orElse(most);
    }

    private String tenth(int tenth) {
        return words.whole(tenth * 10L) + "–" + words.whole(tenth == TENTHS - 1 ? 100 : tenth * 10L + 9);
    }

    private void bars(List<Integer> counts, String kind, int place, int places) {
        double gap = bandWidth() * 0.12;
        double wide = (bandWidth() - 2 * gap) / places;
        for (int tenth = 0; tenth < counts.size(); tenth++) {
            int count = counts.get(tenth);
            double x = LEFT + tenth * bandWidth() + gap + place * wide;
            if (count > 0) {
                rectangle(kind, x, y(count), wide, y(0) - y(count));
                text("count", x + wide / 2, y(count) - 5, words.whole(count), "middle");
            }
        }
    }

    private void passMark(int percent) {
        double x = LEFT + width() * percent / 100d;
        line("pass", x, TOP - 36, x, y(0));
        boolean late = percent > 50;
        text(
                "pass-name",
                late ? x - 6 : x + 6,
                TOP - 26,
                words.text("chart.pass", words.percent(percent / 100d)),
                late == words.isRightToLeft() ? "start" : "end");
    }

    private double width() {
        return WIDTH - LEFT - RIGHT;
    }

    private double bandWidth() {
        return width() / TENTHS;
    }

    private double y(int count) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (double) count / most);
    }

    private double x(double fromStart) {
        return words.isRightToLeft() ? WIDTH - fromStart : fromStart;
    }

    private void line(String kind, double fromX, double fromY, double toX, double toY) {
        part("line", kind)
                .attr("x1", number(x(fromX)))
                .attr("y1", number(fromY))
                .attr("x2", number(x(toX)))
                .attr("y2", number(toY));
    }

    private void rectangle(String kind, double x, double y, double wide, double high) {
        part("rect", kind)
                .attr("x", number(words.isRightToLeft() ? x(x) - wide : x))
                .attr("y", number(y))
                .attr("width", number(wide))
                .attr("height", number(high));
    }

    /** @param anchor in the measure of the picture, in which left is left; numbers are read from left to right everywhere */
    private void text(String kind, double x, double y, String text, String anchor) {
        part("text", kind)
                .attr("x", number(x(x)))
                .attr("y", number(y))
                .attr("text-anchor", anchor)
                .attr("aria-hidden", "true")
                .text(words.isRightToLeft() ? RIGHT_TO_LEFT + text + AS_BEFORE : text);
    }

    private Element part(String tag, String kind) {
        return svg.appendElement(tag).attr("class", kind);
    }

    private static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10d);
    }
}
