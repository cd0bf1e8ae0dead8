package org.banyan.discussion.ui;

import java.util.List;
import org.banyan.discussion.Reacted;
import org.banyan.discussion.Reaction;
import org.banyan.discussion.ReactionCount;
import org.banyan.shared.Refusal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reactions in the language between the panel and its element. */
final class Reacting {

    private Reacting() {}

    static Reaction kind(String name) {
        try {
            return Reaction.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }

    static ObjectNode counts(List<ReactionCount> counts) {
        ObjectNode json = Wire.done();
        json.set("reactions", list(counts));
        return json;
    }

    static ArrayNode list(List<ReactionCount> counts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        counts.forEach(count -> list.addObject()
                .put("kind", count.kind().name())
                .put("people", count.people())
                .put("mine", count.mine()));
        return list;
    }

    static ObjectNode people(List<Reacted> people) {
        ObjectNode json = Wire.done();
        ArrayNode list = json.putArray("people");
        people.forEach(
                person -> list.addObject().put("kind", person.kind().name()).put("name", person.name()));
        return json;
    }
}
