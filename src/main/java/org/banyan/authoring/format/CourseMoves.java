package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.authoring.format.CourseTree.ModuleNode;
import org.banyan.authoring.format.CourseTree.TopicNode;

/**
 * Says which files get which path when modules and topics change their order. Numbers in names are given anew only where the
 * order would not be clear otherwise, so that files keep their names as far as they can.
 */
public final class CourseMoves {

    private final Collection<String> paths;
    private final CourseTree tree;
    private final Map<String, String> renamed = new LinkedHashMap<>();

    private CourseMoves(Collection<String> paths, CourseTree tree) {
        this.paths = paths;
        this.tree = tree;
    }

    /** A topic goes to a place in a module, counted from 0 among the topics that stand there without it. */
    public static Map<String, String> topic(
            Collection<String> paths, CourseTree tree, TopicNode topic, ModuleNode to, int position) {
        CourseMoves moves = new CourseMoves(paths, tree);
        List<String> order = new ArrayList<>();
        to.topics().stream().filter(each -> !each.equals(topic)).forEach(each -> order.add(stemPath(each.file())));
        order.add(Math.clamp(position, 0, order.size()), stemPath(topic.file()));
        moves.number(to.folder(), order);
        return moves.files(".");
    }

    /** A module goes to a place in the course, counted from 0 among the others. */
    public static Map<String, String> module(
            Collection<String> paths, CourseTree tree, ModuleNode module, int position) {
        CourseMoves moves = new CourseMoves(paths, tree);
        List<String> order = new ArrayList<>();
        moves.tree.modules().stream().filter(each -> !each.equals(module)).forEach(each -> order.add(each.folder()));
        order.add(Math.clamp(position, 0, order.size()), module.folder());
        moves.number(Paths.folder(module.folder()), order);
        return moves.files("/");
    }

    /** The number that comes after all that are used in a folder, as two digits or more. */
    public static String nextNumber(Collection<String> names) {
        int highest = names.stream()
                .map(Paths::name)
                .mapToInt(CourseMoves::number)
                .filter(number -> number != Names.NO_NUMBER)
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%02d", Math.max(highest, names.size()) + 1);
    }

    /** All files of a topic, in all languages, with its quiz. */
    public static List<String> filesOf(Collection<String> paths, TopicNode topic) {
        String stem = stemPath(topic.file()) + ".";
        return paths.stream().filter(path -> path.startsWith(stem)).toList();
    }

    private void number(String folder, List<String> order) {
        boolean clear = true;
        for (int i = 0; i < order.size(); i++) {
            int number = number(Paths.name(order.get(i)));
            clear &= number != Names.NO_NUMBER && (i == 0 || number > number(Paths.name(order.get(i - 1))));
        }
        for (int i = 0; i < order.size(); i++) {
            String name = Paths.name(order.get(i));
            String numbered = clear ? name : String.format(Locale.ROOT, "%02d-%s", i + 1, unnumbered(name));
            renamed.put(order.get(i), Paths.join(folder, numbered));
        }
    }

    private Map<String, String> files(String separator) {
        Map<String, String> files = new LinkedHashMap<>();
        renamed.forEach((from, to) -> paths.stream()
                .filter(path -> !from.equals(to) && path.startsWith(from + separator))
                .forEach(path -> files.put(path, to + path.substring(from.length()))));
        return files;
    }

    private static String stemPath(String file) {
        return file.substring(0, file.length() - ".md".length());
    }

    private static int number(String name) {
        return name.matches("[0-9]{1,4}-.+") ? Integer.parseInt(name.substring(0, name.indexOf('-'))) : Names.NO_NUMBER;
    }

    private static String unnumbered(String name) {
        return number(name) == Names.NO_NUMBER ? name : name.substring(name.indexOf('-') + 1);
    }
}
