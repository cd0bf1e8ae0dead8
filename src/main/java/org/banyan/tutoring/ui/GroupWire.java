package org.banyan.tutoring.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.GroupMember;
import org.banyan.identity.Category;
import org.banyan.identity.PersonId;
import org.banyan.shared.Texts;
import org.banyan.tutoring.GroupDesk;
import org.banyan.tutoring.GroupPlan;
import org.banyan.tutoring.GroupProposal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The language between {@link GroupBoard} and its element; {@code wire.ts} of the board says the same in TypeScript. */
final class GroupWire {

    private static final String TEXTS = "tutoring.board.";

    /** In the order in which {@link #kinds} gives them. */
    private static final List<Category> DIMENSIONS = List.of(Category.SECTOR, Category.SEX, Category.DISTRICT);

    private GroupWire() {}

    static ObjectNode beginning(GroupDesk desk, Locale language) {
        ObjectNode json = desk(desk, language);
        json.put("language", language.toLanguageTag());
        ObjectNode texts = json.putObject("texts");
        Texts.below(language, TEXTS).forEach((key, text) -> texts.put(key.substring(TEXTS.length()), text));
        return json;
    }

    static ObjectNode desk(GroupDesk desk, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", desk.grouping().version());
        json.put("assignsTutors", desk.assignsTutors());
        ArrayNode people = json.putArray("people");
        desk.grouping().learners().forEach(learner -> {
            ObjectNode person = people.addObject()
                    .put("id", learner.enrolment().value().toString())
                    .put("name", learner.name());
            ArrayNode kinds = person.putArray("kinds");
            kinds(learner).forEach(kinds::add);
        });
        ArrayNode groups = json.putArray("groups");
        desk.grouping().groups().forEach(group -> {
            PersonId tutor = desk.tutorsOf().getOrDefault(group.group(), Set.of()).stream()
                    .findFirst()
                    .orElse(null);
            group(
                    groups,
                    group.group().value().toString(),
                    group.name(),
                    tutor,
                    desk.grouping().membersOf(group.group()).stream()
                            .map(GroupMember::enrolment)
                            .collect(Collectors.toSet()));
        });
        ArrayNode tutors = json.putArray("tutors");
        desk.tutors()
                .forEach(tutor -> tutors.addObject()
                        .put("id", tutor.person().value().toString())
                        .put("name", tutor.name())
                        .put("elsewhere", tutor.elsewhere()));
        dimensions(json.putArray("dimensions"), desk, language);
        return json;
    }

    private static void dimensions(ArrayNode json, GroupDesk desk, Locale language) {
        for (int number = 0; number < DIMENSIONS.size(); number++) {
            Category category = DIMENSIONS.get(number);
            ObjectNode dimension = json.addObject();
            dimension.put("label", Texts.text(language, "tutoring.category." + category));
            ObjectNode values = dimension.putObject("values");
            int place = number;
            desk.grouping().learners().stream()
                    .map(learner -> kinds(learner).get(place))
                    .distinct()
                    .forEach(code -> values.put(
                            code, desk.categories().label(category, code.isEmpty() ? null : code, language)));
        }
    }

    static ObjectNode proposal(GroupProposal proposal) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("byChance", proposal.byChance());
        ArrayNode groups = json.putArray("groups");
        for (GroupPlan.PlannedGroup planned : proposal.plan().groups()) {
            group(
                    groups,
                    planned.group() == null ? null : planned.group().value().toString(),
                    planned.name(),
                    planned.tutor(),
                    planned.members());
        }
        return json;
    }

    private static void group(
            ArrayNode groups, @Nullable String id, String name, @Nullable PersonId tutor, Set<EnrolmentId> members) {
        ObjectNode json = groups.addObject();
        json.put("id", id);
        json.put("name", name);
        json.put("tutor", tutor == null ? null : tutor.value().toString());
        ArrayNode list = json.putArray("members");
        members.forEach(member -> list.add(member.value().toString()));
    }

    private static List<String> kinds(GroupMember learner) {
        return List.of(orEmpty(learner.sector()), orEmpty(learner.sex()), orEmpty(learner.district()));
    }

    private static String orEmpty(@Nullable String code) {
        return code == null ? "" : code;
    }
}
