package org.banyan.certification.badge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** As much of JSON Schema draft 4 as the schema of 1EdTech uses; a keyword it does not know is a fault. */
record SchemaFaults(JsonNode schema) {

    private static final List<String> SILENT =
            List.of("$schema", "$id", "title", "description", "$comment", "$defs", "format");

    /**
     * The schema at hand is that of the first version of the data model, which calls the dates otherwise and knows of a status only
     * its id and type; the badges of its own collection, written in the second version, do not pass it as it stands.
     */
    static JsonNode inTheWordsOfTheFirstVersion(ObjectNode badge) {
        ObjectNode old = badge.deepCopy();
        old.set("issuanceDate", old.remove("validFrom"));
        if (old.has("validUntil")) {
            old.set("expirationDate", old.remove("validUntil"));
        }
        ((ObjectNode) old.path("credentialStatus")).retain("id", "type");
        return old;
    }

    List<String> of(JsonNode document) {
        List<String> faults = new ArrayList<>();
        check(schema, document, "", faults);
        return faults;
    }

    private void check(JsonNode rule, JsonNode value, String at, List<String> faults) {
        rule.propertyStream().forEach(entry -> {
            JsonNode said = entry.getValue();
            switch (entry.getKey()) {
                case "$ref" -> check(schema.at(said.asString().substring(1)), value, at, faults);
                case "type" -> {
                    if (types(said).noneMatch(type -> isOf(value, type))) {
                        faults.add(at + " is no " + said);
                    }
                }
                case "required" ->
                    said.valueStream()
                            .filter(name -> value.isObject() && !value.has(name.asString()))
                            .forEach(name -> faults.add(at + "/" + name.asString() + " is missing"));
                case "properties" ->
                    said.propertyStream()
                            .filter(property -> value.has(property.getKey()))
                            .forEach(property -> check(
                                    property.getValue(),
                                    value.path(property.getKey()),
                                    at + "/" + property.getKey(),
                                    faults));
                case "additionalProperties" -> {
                    if (said.isBoolean() && !said.asBoolean() && value.isObject()) {
                        value.propertyNames().stream()
                                .filter(name -> !rule.path("properties").has(name))
                                .forEach(name -> faults.add(at + "/" + name + " is not known"));
                    }
                }
                case "items" ->
                    value.valueStream()
                            .filter(_ -> value.isArray())
                            .forEach(item -> check(said, item, at + "/*", faults));
                case "minItems" -> {
                    if (value.isArray() && value.size() < said.asInt()) {
                        faults.add(at + " has too few");
                    }
                }
                case "enum" -> {
                    if (said.valueStream().noneMatch(value::equals)) {
                        faults.add(at + " is none of " + said);
                    }
                }
                case "pattern" -> {
                    if (value.isString() && !value.asString().matches(".*" + said.asString() + ".*")) {
                        faults.add(at + " is not written so");
                    }
                }
                case "oneOf", "anyOf" -> choose(entry.getKey(), said, value, at, faults);
                case "allOf" -> said.forEach(one -> check(one, value, at, faults));
                default -> {
                    if (!SILENT.contains(entry.getKey())) {
                        faults.add("The schema says " + entry.getKey());
                    }
                }
            }
        });
    }

    private void choose(String how, JsonNode choices, JsonNode value, String at, List<String> faults) {
        long passed = choices.valueStream()
                .filter(choice -> {
                    List<String> found = new ArrayList<>();
                    check(choice, value, at, found);
                    return found.isEmpty();
                })
                .count();
        if (passed == 0 || how.equals("oneOf") && passed > 1) {
            faults.add(at + " is " + passed + " of its kinds");
        }
    }

    private static Stream<String> types(JsonNode said) {
        return said.isArray() ? said.valueStream().map(JsonNode::asString) : Stream.of(said.asString());
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            default -> value.isNull();
        };
    }
}
