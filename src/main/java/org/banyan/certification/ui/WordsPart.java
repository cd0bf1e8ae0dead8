package org.banyan.certification.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.certification.templates.Field;
import org.banyan.certification.templates.TemplateDesign.Words;
import org.banyan.shared.Languages;

/** The words of a template, one language at a time. */
class WordsPart extends Section {

    private static final int LONGEST = 240;
    private static final int DETAILS = 4;

    private final Runnable changed;
    private final Select<String> language = new Select<>();
    private final TextField title = field("certification.template.title");
    private final TextField certifies = field("certification.template.certifies");
    private final TextField completed = field("certification.template.completed");
    private final List<TextField> details = new ArrayList<>();
    private final Map<String, Words> words = new LinkedHashMap<>();

    WordsPart(Consumer<String> speaks, Runnable changed) {
        this.changed = changed;
        language.setLabel(getTranslation("certification.template.language"));
        language.setItemLabelGenerator(tag -> Languages.nameInItself(Locale.forLanguageTag(tag)));
        language.addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                write();
                speaks.accept(event.getValue());
            }
        });
        for (int number = 1; number <= DETAILS; number++) {
            TextField line = field("certification.template.detail", number);
            details.add(line);
        }
        Paragraph hint = new Paragraph(getTranslation(
                "certification.template.fields",
                Stream.of(Field.values())
                        .map(field -> "\u2066" + field.written() + "\u2069 "
                                + getTranslation("certification.template.field." + field.key()))
                        .collect(Collectors.joining(" · "))));
        hint.addClassName("soft");
        add(new H2(getTranslation("certification.template.words")), language, hint);
        fields().forEach(field -> {
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    keep();
                }
            });
            add(field);
        });
    }

    void show(Map<String, Words> design, String in) {
        words.clear();
        Languages.OF_INTERFACE.stream()
                .map(Locale::toLanguageTag)
                .forEach(tag -> words.put(tag, design.getOrDefault(tag, new Words("", "", "", List.of()))));
        words.putAll(design);
        language.setItems(words.keySet());
        language.setValue(in);
        write();
    }

    String language() {
        return language.getValue();
    }

    /** Languages whose words were all taken away say the usual ones. */
    Map<String, Words> words() {
        return words.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(new Words("", "", "", List.of())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void write() {
        Words said = words.getOrDefault(language.getValue(), new Words("", "", "", List.of()));
        title.setValue(said.title());
        certifies.setValue(said.certifies());
        completed.setValue(said.completed());
        for (int i = 0; i < DETAILS; i++) {
            details.get(i).setValue(i < said.details().size() ? said.details().get(i) : "");
        }
    }

    private void keep() {
        words.put(
                language.getValue(),
                new Words(
                        title.getValue(),
                        certifies.getValue(),
                        completed.getValue(),
                        details.stream()
                                .map(TextField::getValue)
                                .filter(line -> !line.isBlank())
                                .toList()));
        changed.run();
    }

    private Stream<TextField> fields() {
        return Stream.concat(Stream.of(title, certifies, completed), details.stream());
    }

    private TextField field(String label, Object... arguments) {
        TextField field = new TextField(getTranslation(label, arguments));
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement().setAttribute("dir", "auto");
        return field;
    }
}
