package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.certification.pdf.Look;
import org.banyan.certification.templates.TemplateDesign.Signatory;
import org.banyan.certification.templates.TemplatePictures;
import org.banyan.identity.InstituteId;

/** Who signs: name, function in the language that is being written, and the picture of the signature. */
class SignaturesPart extends Section {

    private static final int LONGEST = 100;

    private final TemplatePictures pictures;
    private final InstituteId institute;
    private final Runnable changed;
    private final Div list = new Div();
    private final Button add = new Button(getTranslation("certification.template.add-signature"), _ -> more());
    private final List<Line> lines = new ArrayList<>();
    private String language = "en";

    SignaturesPart(TemplatePictures pictures, InstituteId institute, Runnable changed) {
        this.pictures = pictures;
        this.institute = institute;
        this.changed = changed;
        add(new H2(getTranslation("certification.template.signatures")), list, add);
    }

    private final class Line extends Div {

        private final TextField name = field("certification.template.signatory");
        private final TextField function = field("certification.template.function");
        private final PictureField handwriting =
                new PictureField(getTranslation("certification.template.handwriting"), pictures, institute, changed);
        private final Map<String, String> functions = new HashMap<>();

        private Line(Signatory signatory) {
            addClassName("signature-line");
            getElement()
                    .setAttribute("role", "group")
                    .setAttribute("aria-label", getTranslation("certification.template.signature", lines.size() + 1));
            functions.putAll(signatory.functions());
            name.setValue(signatory.name());
            name.addValueChangeListener(_ -> changed.run());
            speak();
            function.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    functions.put(language, event.getValue());
                    changed.run();
                }
            });
            handwriting.show(signatory.handwriting());
            Button remove = new Button(getTranslation("certification.template.remove-signature"), _ -> {
                lines.remove(this);
                list.remove(this);
                add.setEnabled(true);
                changed.run();
            });
            add(name, function, handwriting, remove);
        }

        private void speak() {
            function.setValue(functions.getOrDefault(language, ""));
        }

        private Signatory signatory() {
            return new Signatory(name.getValue(), handwriting.picture(), functions);
        }
    }

    void show(List<Signatory> signatories, String in) {
        language = in;
        lines.clear();
        list.removeAll();
        signatories.forEach(this::line);
    }

    void speak(String in) {
        language = in;
        lines.forEach(Line::speak);
    }

    List<Signatory> signatories() {
        return lines.stream()
                .filter(line -> !line.name.getValue().isBlank())
                .map(Line::signatory)
                .toList();
    }

    private void more() {
        line(new Signatory("", null, Map.of()));
    }

    private void line(Signatory signatory) {
        Line line = new Line(signatory);
        lines.add(line);
        list.add(line);
        add.setEnabled(lines.size() < Look.MOST_SIGNATURES);
    }

    private TextField field(String label) {
        TextField field = new TextField(getTranslation(label));
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement().setAttribute("dir", "auto");
        return field;
    }
}
