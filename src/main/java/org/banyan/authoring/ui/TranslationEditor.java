package org.banyan.authoring.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftTranslations;
import org.banyan.authoring.PartTranslation;
import org.banyan.authoring.PartTranslation.Overtaken;
import org.banyan.authoring.PartTranslation.Saved;
import org.banyan.authoring.SaveTranslation;
import org.banyan.authoring.SaveTranslation.Entry;
import org.banyan.authoring.TranslationRow;
import org.banyan.identity.People;
import org.banyan.shared.Languages;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The editor of a translation, text beside text. */
@Tag("banyan-translation-editor")
@JsModule("./authoring/banyan-translation-editor.ts")
class TranslationEditor extends WritingPart {

    private final DraftTranslations translations;
    private final People people;
    private final DraftId draft;
    private final String language;
    private final PartTranslation part;

    TranslationEditor(
            DraftTranslations translations, People people, DraftId draft, String language, PartTranslation part) {
        this.translations = translations;
        this.people = people;
        this.draft = draft;
        this.language = language;
        this.part = part;
    }

    void begin(String from, String keepAs, boolean mayWrite) {
        ObjectNode beginning = rows(with("content", content(part)), part).put("version", part.version());
        side(beginning.putObject("languages"), "from", from);
        side((ObjectNode) beginning.get("languages"), "to", language);
        beginWith(beginning, keepAs, mayWrite);
    }

    private static void side(ObjectNode languages, String side, String tag) {
        languages
                .put(side, tag)
                .put(side + "Name", Languages.nameInItself(Locale.forLanguageTag(tag)))
                .put(side + "Direction", Languages.direction(tag));
    }

    @ClientCallable
    ObjectNode save(List<Entry> content, int version) {
        return answer(() -> {
            var save = new SaveTranslation(draft, language, part.kind(), part.id(), content, version);
            return switch (translations.save(save)) {
                case Saved saved -> rows(done().put("version", saved.now().version()), saved.now());
                case Overtaken overtaken ->
                    overtaken(
                            with("content", content(overtaken.theirs())),
                            people.name(overtaken.by()),
                            overtaken.at(),
                            overtaken.theirs().version());
            };
        });
    }

    private static List<Entry> content(PartTranslation part) {
        return part.rows().stream()
                .map(row -> new Entry(row.key(), row.text(), false))
                .toList();
    }

    private ObjectNode rows(ObjectNode answer, PartTranslation now) {
        ArrayNode rows = answer.putArray("rows");
        Map<String, Integer> numbers = new HashMap<>();
        now.rows().forEach(row -> {
            ObjectNode each = rows.addObject()
                    .put("key", row.key())
                    .put("field", row.field())
                    .put("label", label(row, numbers.merge(row.field(), 1, Integer::sum)))
                    .put("original", row.original())
                    .put("text", row.text())
                    .put("state", row.state().name());
            ArrayNode since = each.putArray("since");
            row.since()
                    .forEach(run ->
                            since.addObject().put("fate", run.fate().name()).put("text", run.text()));
        });
        return answer;
    }

    private String label(TranslationRow row, int number) {
        String field = getTranslation("authoring.field." + row.field());
        boolean single = row.key().equals(row.field());
        return single ? field : getTranslation("authoring.field.numbered", field, number);
    }
}
