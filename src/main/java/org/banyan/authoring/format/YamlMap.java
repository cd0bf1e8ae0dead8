package org.banyan.authoring.format;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping that is asked for what it should hold and reports what is missing, of the wrong kind, or was never asked for. It
 * is read as nodes, so every problem has its line, and no YAML tag can make an object. A text may be written without quotes
 * whatever it looks like: {@code no} is a word here, not a truth value.
 */
final class YamlMap {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int DEEPEST = 20;

    private final String file;
    private final int lineOffset;
    private final Problems problems;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    private YamlMap(String file, int lineOffset, MappingNode node, Problems problems) {
        this.file = file;
        this.lineOffset = lineOffset;
        this.problems = problems;
        this.line = lineOf(node);
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, tuple.getValueNode()) != null) {
                problems.error(file, lineOf(tuple.getKeyNode()), "yaml.key-twice", key);
            }
            lines.put(key, lineOf(tuple.getKeyNode()));
        }
    }

    /**
     * The mapping that a text is.
     *
     * @param lineOffset how many lines of the file stand before the text
     */
    static Optional<YamlMap> parse(String file, String text, int lineOffset, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(file, lineOffset, mapping, problems));
            }
            problems.error(file, lineOffset + 1, "yaml.not-a-map");
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            problems.error(file, lineOffset + at + 1, "yaml.unreadable", String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            problems.error(file, lineOffset + 1, "yaml.unreadable", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    /** The line that the text of a key begins on: the next one where it is written as a block. */
    int textLine(String key) {
        Node node = values.get(key);
        boolean block = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        return node == null ? line : lineOf(node) + (block ? 1 : 0);
    }

    void error(String key, String problem, Object... arguments) {
        problems.error(file, line(key), problem, arguments);
    }

    void warning(String key, String problem, Object... arguments) {
        problems.warning(file, line(key), problem, arguments);
    }

    boolean has(String key) {
        asked.add(key);
        Node node = values.get(key);
        return node != null && !(node instanceof ScalarNode scalar && isEmpty(scalar));
    }

    /** A text that must be there; empty, and a problem, where it is not. */
    String text(String key, int longest) {
        String text = optionalText(key, longest);
        if (text == null) {
            error(key, "yaml.key-missing", key);
            return "";
        }
        return text;
    }

    @Nullable
    String optionalText(String key, int longest) {
        if (!has(key)) {
            return null;
        }
        if (!(values.get(key) instanceof ScalarNode scalar)) {
            error(key, "yaml.text-expected", key);
            return null;
        }
        String text = scalar.getValue().strip();
        if (text.length() > longest) {
            error(key, "yaml.too-long", key, longest);
            return text.substring(0, longest);
        }
        return text;
    }

    OptionalInt wholeNumber(String key, int least, int most) {
        String text = optionalText(key, Integer.MAX_VALUE);
        if (text == null) {
            return OptionalInt.empty();
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        error(key, "yaml.whole-number", key, least, most);
        return OptionalInt.empty();
    }

    /** A number with a point; empty, and a problem, where it is there but not one. */
    Optional<BigDecimal> number(String key) {
        String text = optionalText(key, Integer.MAX_VALUE);
        if (text == null) {
            return Optional.empty();
        }
        if (text.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            return Optional.of(new BigDecimal(text));
        }
        error(key, "yaml.number", key);
        return Optional.empty();
    }

    boolean isTrue(String key) {
        String text = optionalText(key, Integer.MAX_VALUE);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            error(key, "yaml.boolean", key);
        }
        return "true".equals(text);
    }

    /** The mappings of a list; none where the key is missing. */
    List<YamlMap> maps(String key) {
        if (!has(key)) {
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        if (values.get(key) instanceof SequenceNode sequence) {
            for (Node each : sequence.getValue()) {
                if (each instanceof MappingNode mapping) {
                    maps.add(new YamlMap(file, lineOffset, mapping, problems));
                } else {
                    problems.error(file, lineOf(each), "yaml.map-expected", key);
                }
            }
        } else {
            error(key, "yaml.list-expected", key);
        }
        return maps;
    }

    Optional<YamlMap> map(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (values.get(key) instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, lineOffset, mapping, problems));
        }
        error(key, "yaml.map-expected", key);
        return Optional.empty();
    }

    /** The texts of a list; a single text counts as a list of one. */
    List<String> texts(String key, int longest) {
        if (!has(key)) {
            return List.of();
        }
        if (values.get(key) instanceof ScalarNode) {
            String only = optionalText(key, longest);
            return only == null ? List.of() : List.of(only);
        }
        List<String> texts = new ArrayList<>();
        if (values.get(key) instanceof SequenceNode sequence) {
            for (Node each : sequence.getValue()) {
                if (each instanceof ScalarNode scalar
                        && !isEmpty(scalar)
                        && scalar.getValue().length() <= longest) {
                    texts.add(scalar.getValue().strip());
                } else {
                    problems.error(file, lineOf(each), "yaml.text-expected", key);
                }
            }
        } else {
            error(key, "yaml.list-expected", key);
        }
        return texts;
    }

    /** Everything but these keys as maps, lists and texts, as it stands there. */
    Map<String, Object> rest(Set<String> known) {
        Map<String, Object> rest = new LinkedHashMap<>();
        values.forEach((key, node) -> {
            if (!known.contains(key)) {
                asked.add(key);
                rest.put(key, plain(node));
            }
        });
        return rest;
    }

    private static Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, Object> map = new LinkedHashMap<>();
                mapping.getValue()
                        .forEach(tuple ->
                                map.put(String.valueOf(plain(tuple.getKeyNode())), plain(tuple.getValueNode())));
                yield map;
            }
            case SequenceNode sequence ->
                sequence.getValue().stream().map(YamlMap::plain).toList();
            case ScalarNode scalar -> isEmpty(scalar) ? "" : scalar.getValue().strip();
            default -> "";
        };
    }

    /** Ends the reading: every key that nobody asked for is a problem. */
    void close() {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> error(key, "yaml.key-unknown", key, String.join(", ", asked)));
    }

    private int lineOf(Node node) {
        return lineOffset + node.getStartMark().getLine() + 1;
    }

    private static boolean isEmpty(ScalarNode scalar) {
        return scalar.getValue().isBlank() || scalar.getTag().equals(Tag.NULL);
    }
}
