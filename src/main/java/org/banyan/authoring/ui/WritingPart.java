package org.banyan.authoring.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.banyan.authoring.format.Problem;
import org.banyan.shared.Refusal;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that is written in the browser and saved here while it is written; see {@code frontend/authoring/writing-element.ts}.
 * The server keeps no text of it between two saves.
 */
@StyleSheet("css/authoring.css")
abstract class WritingPart extends Component {

    private static final Logger LOG = LoggerFactory.getLogger(WritingPart.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PREFIX = "authoring.element.";

    private @Nullable ObjectNode beginning;

    /** What the element begins with when it is shown. */
    void beginWith(ObjectNode beginning, String keepAs, boolean mayWrite) {
        beginning.put("language", getLocale().toLanguageTag());
        beginning.put("keepAs", keepAs);
        beginning.put("mayWrite", mayWrite);
        ObjectNode texts = beginning.putObject("texts");
        Texts.below(getLocale(), PREFIX).forEach((key, text) -> texts.put(key.substring(PREFIX.length()), text));
        this.beginning = beginning;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ObjectNode begun = beginning;
        beginning = null;
        if (begun != null) {
            getElement().callJsFunction("begin", begun);
        }
    }

    static ObjectNode done() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode with(String key, Object content) {
        return JSON.valueToTree(Map.of(key, content));
    }

    /** Says that a colleague saved first: who, when, and what. */
    static ObjectNode overtaken(ObjectNode theirs, String by, Instant at, int version) {
        ObjectNode answer = done();
        answer.set("overtaken", theirs.put("by", by).put("at", at.toString()).put("version", version));
        return answer;
    }

    ObjectNode problems(ObjectNode answer, List<Problem> problems) {
        ArrayNode list = answer.putArray("problems");
        problems.forEach(problem -> list.addObject()
                .put("line", problem.line())
                .put(
                        "text",
                        problem.line() > 0
                                ? getTranslation("authoring.line", problem.line()) + ": " + problem.in(getLocale())
                                : problem.in(getLocale()))
                .put("error", problem.isError()));
        return answer;
    }

    /** An answer; a refusal is one too. No answer, and the element keeps the words and asks again. */
    ObjectNode answer(Supplier<ObjectNode> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return done().put("refusal", refusal.in(getLocale()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database did not answer; what was written is still in the browser", e);
            return done().put("refusal", getTranslation("authoring.element.status.kept"));
        }
    }
}
