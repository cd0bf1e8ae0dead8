package org.banyan.certification.badge;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether a credential is built as Open Badges 3.0 says: its parts, their types, and what each must state. */
final class BadgeShape {

    private static final Set<String> CREDENTIALS =
            Set.of("https://www.w3.org/ns/credentials/v2", "https://www.w3.org/2018/credentials/v1");
    private static final Set<String> KINDS = Set.of("OpenBadgeCredential", "AchievementCredential");

    private record Part(Set<String> types, List<String> required) {}

    private static final Part PROFILE = new Part(Set.of("Profile"), List.of("id"));

    /** By the property in which a part stands. */
    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("issuer", PROFILE),
            Map.entry("creator", PROFILE),
            Map.entry("source", PROFILE),
            Map.entry("parentOrg", PROFILE),
            Map.entry("achievement", new Part(Set.of("Achievement"), List.of("id", "criteria", "description", "name"))),
            Map.entry("evidence", new Part(Set.of("Evidence"), List.of())),
            Map.entry("result", new Part(Set.of("Result"), List.of())),
            Map.entry("resultDescription", new Part(Set.of("ResultDescription"), List.of("id", "name", "resultType"))),
            Map.entry("rubricCriterionLevel", new Part(Set.of("RubricCriterionLevel"), List.of("id", "name"))),
            Map.entry("alignment", new Part(Set.of("Alignment"), List.of("targetName", "targetUrl"))),
            Map.entry("identifier", new Part(Set.of("IdentityObject", "IdentifierEntry"), List.of())),
            Map.entry("otherIdentifier", new Part(Set.of("IdentifierEntry"), List.of("identifier", "identifierType"))),
            Map.entry("image", new Part(Set.of("Image"), List.of("id"))),
            Map.entry("address", new Part(Set.of("Address"), List.of())),
            Map.entry("geo", new Part(Set.of("GeoCoordinates"), List.of("latitude", "longitude"))));

    private BadgeShape() {}

    /** The first fault, in the words of the format. */
    static Optional<String> fault(JsonNode badge) {
        return envelope(badge)
                .or(() -> subject(badge.path("credentialSubject")))
                .or(() -> parts(badge));
    }

    private static Optional<String> envelope(JsonNode badge) {
        JsonNode contexts = badge.path("@context");
        boolean isOfBadges = contexts.valueStream()
                .map(context -> context.asString(""))
                .anyMatch(context -> context.contains("/ob/v3p0/") || context.contains("openbadges"));
        if (!CREDENTIALS.contains(contexts.path(0).asString("")) || !isOfBadges) {
            return Optional.of("@context");
        }
        if (!isOf(badge, Set.of("VerifiableCredential")) || !isOf(badge, KINDS)) {
            return Optional.of("type");
        }
        for (String property : List.of("id", "name")) {
            if (badge.path(property).asString("").isBlank()) {
                return Optional.of(property);
            }
        }
        if (!badge.path("issuer").isObject() && !badge.path("issuer").isString()) {
            return Optional.of("issuer");
        }
        boolean old = contexts.path(0).asString("").contains("2018");
        return moment(badge, old ? "issuanceDate" : "validFrom", true)
                .or(() -> moment(badge, old ? "expirationDate" : "validUntil", false));
    }

    private static Optional<String> moment(JsonNode badge, String property, boolean required) {
        if (!badge.has(property)) {
            return required ? Optional.of(property) : Optional.empty();
        }
        try {
            OffsetDateTime.parse(badge.path(property).asString(""));
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(property);
        }
    }

    private static Optional<String> subject(JsonNode subject) {
        if (!subject.isObject() || !isOf(subject, Set.of("AchievementSubject"))) {
            return Optional.of("credentialSubject");
        }
        if (!subject.has("id") && !subject.has("identifier")) {
            return Optional.of("credentialSubject: id, identifier");
        }
        return subject.path("achievement").isObject() ? Optional.empty() : Optional.of("achievement");
    }

    private static Optional<String> parts(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream()
                    .map(BadgeShape::parts)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return node.propertyStream()
                .map(entry -> fault(entry.getKey(), entry.getValue()).or(() -> parts(entry.getValue())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> fault(String property, JsonNode value) {
        Part part = PARTS.get(property);
        if (part == null) {
            return Optional.empty();
        }
        return (value.isArray() ? value.valueStream() : java.util.stream.Stream.of(value))
                .filter(JsonNode::isObject)
                .flatMap(object -> isOf(object, part.types())
                        ? part.required().stream().filter(wanted -> !object.has(wanted))
                        : java.util.stream.Stream.of("type"))
                .map(missing -> property + ": " + missing)
                .findFirst();
    }

    private static boolean isOf(JsonNode node, Set<String> types) {
        JsonNode type = node.path("type");
        return type.isArray()
                ? type.valueStream().anyMatch(one -> types.contains(one.asString("")))
                : types.contains(type.asString(""));
    }
}
