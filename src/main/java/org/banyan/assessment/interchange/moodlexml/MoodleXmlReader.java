package org.banyan.assessment.interchange.moodlexml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.interchange.CategoryPath;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.ImportProblem;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.SafeXml;
import org.banyan.assessment.interchange.TextFormat;
import org.banyan.assessment.interchange.XmlElement;

/**
 * Makes questions of a Moodle XML file.
 *
 * @see <a href="https://docs.moodle.org/en/Moodle_XML_format">Moodle XML format</a>
 */
public final class MoodleXmlReader {

    private final String file;
    private final String language;
    private final List<QuestionItem> questions = new ArrayList<>();
    private final Map<String, Media> media = new LinkedHashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private List<String> categories = List.of();

    private MoodleXmlReader(String file, String language) {
        this.file = file;
        this.language = language;
    }

    /**
     * All that the file holds.
     *
     * @throws Faulty where this is no XML, or XML of another kind
     */
    public static ImportedBank read(byte[] bytes, String file, String language) {
        XmlElement root = SafeXml.read(bytes);
        if (!root.is("quiz")) {
            throw Faulty.at(root.line(), "moodle.no-quiz", root.name());
        }
        MoodleXmlReader reader = new MoodleXmlReader(file, language);
        root.children("question").forEach(reader::take);
        return new ImportedBank(reader.questions, reader.media, reader.problems);
    }

    private void take(XmlElement question) {
        String type = question.attribute("type", "");
        if (type.equals("category")) {
            categories = CategoryPath.read(question.child("category")
                    .flatMap(category -> category.textOf("text"))
                    .orElse(""));
            return;
        }
        String name = question.child("name")
                .map(each -> each.child("text").orElse(each).wholeText().strip())
                .orElse("");
        MoodleFiles files = new MoodleFiles(question);
        QuestionTexts texts = new QuestionTexts(file, name, question.line(), language, problems::add, files::picture);
        try {
            QuestionDefinition definition = new MoodleQuestion(question, texts).definition(type);
            TextFormat format = question.child("questiontext")
                    .map(text -> MoodleValues.format(text, TextFormat.MOODLE))
                    .orElse(TextFormat.HTML);
            files.others().forEach(left -> texts.changed(question.line(), "file-left-out", left));
            questions.add(new QuestionItem(
                    question.textOf("idnumber").orElse(null),
                    name.isEmpty() ? words(definition) : name,
                    categories,
                    tags(question),
                    file,
                    question.line(),
                    format,
                    definition));
            media.putAll(texts.finish());
        } catch (Faulty faulty) {
            problems.add(faulty.problem(file, name));
        }
    }

    private String words(QuestionDefinition definition) {
        return QuestionTexts.words(
                definition.wordings().values().iterator().next().html());
    }

    private static List<String> tags(XmlElement question) {
        return question.children("tags").stream()
                .flatMap(tags -> tags.children("tag").stream())
                .map(tag -> tag.wholeText().strip())
                .toList();
    }
}
