package org.banyan.authoring.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Changes single texts of a YAML file and leaves the other lines as they are, comments included. */
public final class TextFields {

    private TextFields() {}

    /** The file with this text under the key, which may be there or not; an empty text takes the key away. */
    public static String with(String file, String key, String text) {
        return replaced(file, key, text.isEmpty() ? "" : YamlWriter.write(Map.of(key, text)));
    }

    /** The file with this value under the key: a number, or a map of texts and numbers. */
    public static String withValue(String file, String key, Object value) {
        return replaced(file, key, YamlWriter.write(Map.of(key, value)));
    }

    private static String replaced(String file, String key, String line) {
        List<String> lines = new ArrayList<>(file.lines().toList());
        int from = lines.size();
        int to = lines.size();
        for (NodeTuple tuple : tuples(file)) {
            if (isKey(tuple, key)) {
                from = tuple.getKeyNode().getStartMark().getLine();
                to = end(tuple.getValueNode(), from);
            }
        }
        StringBuilder changed = new StringBuilder();
        lines.subList(0, from).forEach(each -> changed.append(each).append('\n'));
        changed.append(line);
        lines.subList(to, lines.size()).forEach(each -> changed.append(each).append('\n'));
        return changed.toString();
    }

    /** The text under the key; empty if there is none. */
    public static String text(String file, String key) {
        return YamlMap.parse("", file, 0, new Problems(false))
                .map(map -> Objects.requireNonNullElse(map.optionalText(key, Integer.MAX_VALUE), ""))
                .orElse("");
    }

    /** The texts of the mapping under the key; empty if there is none. */
    public static Map<String, String> map(String file, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (NodeTuple tuple : tuples(file)) {
            if (isKey(tuple, key) && tuple.getValueNode() instanceof MappingNode map) {
                for (NodeTuple inner : map.getValue()) {
                    if (inner.getKeyNode() instanceof ScalarNode name
                            && inner.getValueNode() instanceof ScalarNode value) {
                        texts.put(name.getValue(), value.getValue().strip());
                    }
                }
            }
        }
        return texts;
    }

    private static boolean isKey(NodeTuple tuple, String key) {
        return tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key);
    }

    private static List<NodeTuple> tuples(String file) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(file));
            return node instanceof MappingNode map ? map.getValue() : List.of();
        } catch (YAMLException _) {
            return List.of();
        }
    }

    /** The line after the value. A block ends where the next key begins, at the start of a line. */
    private static int end(Node value, int from) {
        int line = value.getEndMark().getLine();
        return value.getEndMark().getColumn() == 0 && line > from ? line : line + 1;
    }
}
