package org.banyan.assessment.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.interchange.Archive;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.ImportProblem;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.SafeXml;
import org.banyan.assessment.interchange.TextFormat;
import org.banyan.assessment.interchange.XmlElement;

/** Makes questions of a QTI item, or of the items of a package. */
public final class QtiReader {

    /** Begins the identifier of an item that had none before it was written here. */
    static final String UNNAMED = "banyan-unnamed-";

    private final String language;
    private final List<QuestionItem> questions = new ArrayList<>();
    private final Map<String, Media> media = new LinkedHashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    private QtiReader(String language) {
        this.language = language;
    }

    /**
     * The question of a single item.
     *
     * @throws Faulty where this is neither an item nor a package
     */
    public static ImportedBank item(byte[] bytes, String file, String language) {
        QtiReader reader = new QtiReader(language);
        XmlElement root = QtiNames.ofVersion2(SafeXml.read(bytes));
        if (!QtiItem.isOne(root)) {
            throw Faulty.unsupported(root.line(), "qti.no-item", root.name());
        }
        reader.take(root, file, Resource.NONE, new QtiPictures(Map.of(), file));
        return reader.bank();
    }

    /**
     * The questions of a package.
     *
     * @throws Faulty as above
     */
    public static ImportedBank archive(byte[] bytes, String language) {
        Map<String, byte[]> files = Archive.unpack(bytes);
        QtiReader reader = new QtiReader(language);
        String manifest = files.keySet().stream()
                .filter(path -> path.equals("imsmanifest.xml") || path.endsWith("/imsmanifest.xml"))
                .min(java.util.Comparator.comparingInt(String::length))
                .orElseThrow(() -> Faulty.at(0, "qti.no-manifest"));
        QtiPictures pictures = new QtiPictures(files, "");
        Resource.of(SafeXml.read(files.getOrDefault(manifest, new byte[0])), manifest)
                .forEach(resource -> {
                    byte[] content = files.get(resource.path());
                    if (content == null) {
                        reader.problems.add(Faulty.at(0, "qti.no-file").problem(resource.path(), ""));
                    } else {
                        reader.take(content, resource, pictures);
                    }
                });
        return reader.bank();
    }

    private ImportedBank bank() {
        return new ImportedBank(questions, media, problems);
    }

    private void take(byte[] content, Resource resource, QtiPictures pictures) {
        try {
            XmlElement root = QtiNames.ofVersion2(SafeXml.read(content));
            if (!QtiItem.isOne(root)) {
                throw Faulty.unsupported(root.line(), "qti.no-item", root.name());
            }
            take(root, resource.path(), resource, pictures.of(resource.path()));
        } catch (Faulty faulty) {
            problems.add(faulty.problem(resource.path(), ""));
        }
    }

    private void take(XmlElement root, String file, Resource resource, QtiPictures pictures) {
        String title = root.attribute("title", "").strip();
        String identifier = root.attribute("identifier", "");
        String name = title.isEmpty() ? identifier : title;
        QuestionTexts texts = new QuestionTexts(file, name, root.line(), language, problems::add, pictures::find);
        try {
            QuestionDefinition definition = new QtiQuestion(QtiItem.of(root), texts, pictures).definition();
            String id = resource.id().isEmpty() ? identifier : resource.id();
            questions.add(new QuestionItem(
                    id.startsWith(UNNAMED) ? null : id,
                    title.isEmpty()
                            ? QuestionTexts.words(definition
                                    .wordings()
                                    .values()
                                    .iterator()
                                    .next()
                                    .html())
                            : title,
                    resource.categories(),
                    resource.tags(),
                    file,
                    root.line(),
                    TextFormat.HTML,
                    definition));
            media.putAll(texts.finish());
        } catch (Faulty faulty) {
            problems.add(faulty.problem(file, name));
        }
    }
}
