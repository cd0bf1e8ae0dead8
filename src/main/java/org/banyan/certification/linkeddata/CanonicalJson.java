package org.banyan.certification.linkeddata;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in the one form of RFC 8785, for strings, whole numbers and what is made of them. */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(JsonNode json) {
        if (json.isObject()) {
            return json.propertyStream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(entry -> quoted(entry.getKey()) + ":" + of(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (json.isArray()) {
            return json.valueStream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (json.isString()) {
            return quoted(json.asString());
        }
        if (json.isNumber()) {
            BigDecimal number = json.decimalValue().stripTrailingZeros();
            if (number.scale() > 0) {
                throw new UnclearMeaningException("A broken number inside JSON");
            }
            return number.toPlainString();
        }
        return json.toString();
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
