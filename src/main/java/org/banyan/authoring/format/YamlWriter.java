package org.banyan.authoring.format;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Writes YAML as a person would: keys in the order given, several lines as a block, quotation marks only where they are needed.
 * A value may be a text, a number, a truth value, a map with text keys or a list of these; what is null is left out.
 */
final class YamlWriter {

    private YamlWriter() {}

    static String write(Map<String, ?> map) {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        boolean lists = map.values().stream().anyMatch(List.class::isInstance);
        options.setIndent(lists ? 4 : 2);
        options.setIndicatorIndent(lists ? 2 : 0);
        options.setIndentWithIndicator(false);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(node(map), text);
        return text.toString();
    }

    private static Node node(Object value) {
        return switch (value) {
            case Map<?, ?> map -> mapping(map);
            case List<?> list ->
                new SequenceNode(Tag.SEQ, list.stream().map(YamlWriter::node).toList(), FlowStyle.BLOCK);
            case Boolean truth -> new ScalarNode(Tag.BOOL, truth.toString(), null, null, ScalarStyle.PLAIN);
            case Integer number -> new ScalarNode(Tag.INT, number.toString(), null, null, ScalarStyle.PLAIN);
            case BigDecimal number -> decimal(number.toPlainString());
            default -> text(value.toString());
        };
    }

    private static Node mapping(Map<?, ?> map) {
        List<NodeTuple> tuples = new ArrayList<>();
        map.forEach((key, value) -> {
            if (value != null) {
                tuples.add(new NodeTuple(text(String.valueOf(key)), node(value)));
            }
        });
        return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
    }

    private static Node decimal(String number) {
        return new ScalarNode(number.contains(".") ? Tag.FLOAT : Tag.INT, number, null, null, ScalarStyle.PLAIN);
    }

    private static Node text(String text) {
        ScalarStyle style = text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
        return new ScalarNode(Tag.STR, text, null, null, style);
    }
}
