package org.banyan.discussion.anchoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A lesson that remembers of every letter where it stood before it was edited, so that it is known where words went. */
final class TypedLesson {

    static final int NEW = -1;

    /** A letter and where it stood; {@code copied} if it stands where it was written again. */
    record Letter(char unit, int origin, boolean copied) {}

    private static final class Paragraph {
        private final String id;
        private final List<Letter> letters;

        Paragraph(String id, List<Letter> letters) {
            this.id = id;
            this.letters = new ArrayList<>(letters);
        }
    }

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final String[] vocabulary;
    private final Random random;
    private int made;

    TypedLesson(LessonWords lesson, Random random) {
        int offset = 0;
        for (LessonWords.Block block : lesson.blocks()) {
            int from = offset;
            paragraphs.add(new Paragraph(
                    block.id(),
                    IntStream.range(0, block.text().length())
                            .mapToObj(at -> new Letter(block.text().charAt(at), from + at, false))
                            .toList()));
            offset += block.text().length() + 1;
        }
        this.vocabulary = lesson.text().split("\\s+");
        this.random = random;
    }

    /** The lesson as it reads now; paragraphs that were emptied are gone. */
    LessonWords words() {
        return LessonWords.of(paragraphs.stream()
                .filter(paragraph -> !paragraph.letters.isEmpty())
                .map(paragraph -> new LessonWords.Block(paragraph.id, textOf(paragraph.letters)))
                .toList());
    }

    /** The letters of the whole text, with a new one between two paragraphs. */
    List<Letter> letters() {
        List<Letter> all = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (!paragraph.letters.isEmpty()) {
                if (!all.isEmpty()) {
                    all.add(new Letter('\n', NEW, false));
                }
                all.addAll(paragraph.letters);
            }
        }
        return all;
    }

    /** Edits it once as an author might. */
    void edit() {
        switch (random.nextInt(13)) {
            case 0, 1 -> typo();
            case 2, 3 -> replaceWord();
            case 4 -> change(anyWord(), letters(" " + anyOldWord() + " " + anyOldWord()));
            case 5 -> change(anyWord(), List.of());
            case 6 -> change(anySentence(), List.of());
            case 7 -> change(anySentence(), letters(newSentence()));
            case 8 -> moveSentence(false);
            case 9 -> moveSentence(true);
            case 10 ->
                paragraphs.add(random.nextInt(paragraphs.size()), paragraphs.remove(random.nextInt(paragraphs.size())));
            case 11 ->
                paragraphs.add(
                        random.nextInt(paragraphs.size() + 1),
                        new Paragraph("new" + made++, letters(newSentence() + " " + newSentence())));
            default -> splitOrRemove();
        }
    }

    private record Range(Paragraph paragraph, int from, int to) {}

    private Paragraph anyParagraph() {
        for (int attempt = 0; attempt < 50; attempt++) {
            Paragraph paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
            if (paragraph.letters.size() > 3) {
                return paragraph;
            }
        }
        Paragraph fresh = new Paragraph("new" + made++, letters(newSentence()));
        paragraphs.add(fresh);
        return fresh;
    }

    private void typo() {
        Paragraph paragraph = anyParagraph();
        int at = random.nextInt(paragraph.letters.size());
        Letter other = new Letter((char) ('a' + random.nextInt(26)), NEW, false);
        switch (random.nextInt(3)) {
            case 0 -> paragraph.letters.set(at, other);
            case 1 -> paragraph.letters.add(at, other);
            default -> paragraph.letters.remove(at);
        }
        tidy(paragraph);
    }

    private void replaceWord() {
        change(anyWord(), letters(" " + anyOldWord()));
    }

    private String anyOldWord() {
        return vocabulary[random.nextInt(vocabulary.length)];
    }

    /** Of the words that the lesson has, so that it is not unlike what is there. */
    private String newSentence() {
        StringBuilder sentence = new StringBuilder(anyOldWord());
        for (int i = 0; i < 4 + random.nextInt(8); i++) {
            sentence.append(' ').append(anyOldWord());
        }
        return sentence.append('.').toString();
    }

    private Range anyWord() {
        Paragraph paragraph = anyParagraph();
        int at = random.nextInt(paragraph.letters.size());
        int from = at;
        int to = at;
        while (from > 0 && paragraph.letters.get(from).unit() != ' ') {
            from--;
        }
        while (to < paragraph.letters.size()
                && (to == at || paragraph.letters.get(to).unit() != ' ')) {
            to++;
        }
        return new Range(paragraph, from, to);
    }

    private Range anySentence() {
        Paragraph paragraph = anyParagraph();
        int at = random.nextInt(paragraph.letters.size());
        int from = at;
        int to = at;
        while (from > 0 && !endsSentence(paragraph.letters.get(from - 1).unit())) {
            from--;
        }
        while (to < paragraph.letters.size()
                && !endsSentence(paragraph.letters.get(to).unit())) {
            to++;
        }
        return new Range(paragraph, from, Math.min(paragraph.letters.size(), to + 1));
    }

    private static boolean endsSentence(char unit) {
        return ".?!؟।។".indexOf(unit) >= 0;
    }

    private void change(Range range, List<Letter> words) {
        List<Letter> part = range.paragraph().letters.subList(range.from(), range.to());
        part.clear();
        part.addAll(words);
        tidy(range.paragraph());
    }

    private void moveSentence(boolean copy) {
        Range sentence = anySentence();
        List<Letter> letters =
                new ArrayList<>(List.copyOf(sentence.paragraph().letters.subList(sentence.from(), sentence.to())));
        if (copy) {
            letters.replaceAll(letter -> new Letter(letter.unit(), letter.origin(), true));
        } else {
            change(sentence, List.of());
        }
        letters.addFirst(new Letter(' ', NEW, false));
        letters.add(new Letter(' ', NEW, false));
        Range there = anySentence();
        there.paragraph().letters.addAll(there.to(), letters);
        tidy(there.paragraph());
    }

    private void splitOrRemove() {
        Range sentence = anySentence();
        Paragraph paragraph = sentence.paragraph();
        if (random.nextInt(3) == 0) {
            paragraphs.remove(paragraph);
            return;
        }
        List<Letter> rest = paragraph.letters.subList(sentence.from(), paragraph.letters.size());
        Paragraph second = new Paragraph("new" + made++, rest);
        rest.clear();
        tidy(paragraph);
        tidy(second);
        paragraphs.add(paragraphs.indexOf(paragraph) + 1, second);
    }

    /** As a lesson's text is: single spaces, none at the edges, no half characters. */
    private static void tidy(Paragraph paragraph) {
        List<Letter> letters = paragraph.letters;
        for (int i = letters.size() - 1; i >= 0; i--) {
            char unit = letters.get(i).unit();
            boolean space = unit == ' '
                    && (i == 0 || i == letters.size() - 1 || letters.get(i - 1).unit() == ' ');
            boolean half = Character.isHighSurrogate(unit)
                            && (i == letters.size() - 1
                                    || !Character.isLowSurrogate(
                                            letters.get(i + 1).unit()))
                    || Character.isLowSurrogate(unit)
                            && (i == 0
                                    || !Character.isHighSurrogate(
                                            letters.get(i - 1).unit()));
            if (space || half) {
                letters.remove(i);
            }
        }
        while (!letters.isEmpty() && letters.getLast().unit() == ' ') {
            letters.removeLast();
        }
    }

    private static List<Letter> letters(String words) {
        return words.chars()
                .mapToObj(unit -> new Letter((char) unit, NEW, false))
                .toList();
    }

    private static String textOf(List<Letter> letters) {
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.unit()));
        return text.toString();
    }
}
