package org.banyan.assessment.interchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.assessment.interchange.aiken.AikenReader;
import org.banyan.assessment.interchange.gift.GiftReader;
import org.banyan.assessment.interchange.gift.GiftWriter;
import org.banyan.assessment.interchange.moodlexml.MoodleXmlReader;
import org.banyan.assessment.interchange.moodlexml.MoodleXmlWriter;
import org.banyan.assessment.interchange.qti.QtiReader;
import org.banyan.assessment.interchange.qti.QtiWriter;

/** Reads a file of questions in whatever format it is, and writes such files. */
public final class QuestionFiles {

    public static final int LARGEST = 50 * 1024 * 1024;
    private static final int MOST_QUESTIONS = 50_000;

    private QuestionFiles() {}

    /**
     * All that the file holds. A file that cannot be read at all is a bank without questions and with one problem.
     *
     * @param name of the file, as the person called it
     * @param language tag of the language that its questions are written in
     */
    public static ImportedBank read(byte[] bytes, String name, String language) {
        String file = name.isBlank() ? "?" : name.strip();
        try {
            if (bytes.length > LARGEST) {
                throw Faulty.at(0, "file-too-large", LARGEST / (1024 * 1024));
            }
            ImportedBank bank = read(format(bytes, file), bytes, file, language);
            if (bank.questions().size() > MOST_QUESTIONS) {
                throw Faulty.at(0, "too-many-questions", MOST_QUESTIONS);
            }
            if (bank.questions().isEmpty() && bank.problems().isEmpty()) {
                throw Faulty.at(0, "no-questions");
            }
            return bank;
        } catch (Faulty faulty) {
            return new ImportedBank(List.of(), Map.of(), List.of(faulty.problem(file, "")));
        }
    }

    private static ImportedBank read(InterchangeFormat format, byte[] bytes, String file, String language) {
        return switch (format) {
            case GIFT -> GiftReader.read(bytes, file, language);
            case AIKEN -> AikenReader.read(bytes, file, language);
            case MOODLE_XML -> MoodleXmlReader.read(bytes, file, language);
            case QTI ->
                Archive.isOne(bytes) ? QtiReader.archive(bytes, language) : QtiReader.item(bytes, file, language);
        };
    }

    /** Questions as a file; what the format cannot say is among its problems. */
    public static WrittenFile write(
            InterchangeFormat format, List<QuestionItem> questions, Map<String, Media> media, String name) {
        return switch (format) {
            case GIFT -> GiftWriter.write(questions, media, name);
            case MOODLE_XML -> MoodleXmlWriter.write(questions, media, name);
            case QTI -> QtiWriter.write(questions, media, name);
            case AIKEN -> throw new IllegalArgumentException(format + " is not written");
        };
    }

    /** Known by what is in it; names lie. */
    private static InterchangeFormat format(byte[] bytes, String file) {
        if (Archive.isOne(bytes)) {
            return InterchangeFormat.QTI;
        }
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("xml") || ending.equals("qti") || beginsLikeXml(bytes)) {
            return beginsWithQuiz(bytes) ? InterchangeFormat.MOODLE_XML : InterchangeFormat.QTI;
        }
        if (ending.equals("gift")) {
            return InterchangeFormat.GIFT;
        }
        return AikenReader.looksLike(SourceText.decode(bytes)) ? InterchangeFormat.AIKEN : InterchangeFormat.GIFT;
    }

    private static boolean beginsLikeXml(byte[] bytes) {
        String head = head(bytes);
        return head.startsWith("<?xml") || head.startsWith("<quiz") || head.startsWith("<qti-");
    }

    private static boolean beginsWithQuiz(byte[] bytes) {
        return head(bytes).contains("<quiz");
    }

    private static String head(byte[] bytes) {
        int from = bytes.length > 3 && Byte.toUnsignedInt(bytes[0]) == 0xEF ? 3 : 0;
        int length = Math.min(bytes.length - from, 2_000);
        return new String(bytes, from, length, java.nio.charset.StandardCharsets.ISO_8859_1).stripLeading();
    }
}
