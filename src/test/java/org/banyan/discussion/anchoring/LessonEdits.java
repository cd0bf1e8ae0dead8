package org.banyan.discussion.anchoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Edits as authors make them. A line is a block: its id, a colon, its text. Double brackets stand around the passage before,
 * and around the words that it should be found at afterwards; without brackets afterwards the words are gone.
 */
final class LessonEdits {

    private LessonEdits() {}

    /** An edit of a lesson. */
    record Edit(String kind, String before, String after) {

        LessonWords wordsBefore() {
            return words(before);
        }

        LessonWords wordsAfter() {
            return words(after);
        }

        Passage passage() {
            return marked(before).orElseThrow();
        }

        Optional<Passage> truth() {
            return marked(after);
        }

        private static LessonWords words(String text) {
            return LessonWords.of(text.replace("[[", "")
                    .replace("]]", "")
                    .strip()
                    .lines()
                    .map(line -> new LessonWords.Block(
                            line.substring(0, line.indexOf(':')),
                            line.substring(line.indexOf(':') + 1).strip()))
                    .toList());
        }

        private static Optional<Passage> marked(String text) {
            List<LessonWords.Block> blocks = Arrays.stream(text.strip().split("\n"))
                    .map(line -> new LessonWords.Block(
                            line.substring(0, line.indexOf(':')),
                            line.substring(line.indexOf(':') + 1).strip()))
                    .toList();
            String startBlock = "";
            String endBlock = "";
            int start = -1;
            int end = -1;
            for (LessonWords.Block block : blocks) {
                int opened = block.text().indexOf("[[");
                int closed = block.text().indexOf("]]");
                if (opened >= 0) {
                    startBlock = block.id();
                    start = opened;
                }
                if (closed >= 0) {
                    endBlock = block.id();
                    end = closed - (opened >= 0 ? 2 : 0);
                }
            }
            return start < 0 ? Optional.empty() : words(text).cut(startBlock, start, endBlock, end);
        }
    }

    static List<Edit> all() {
        return List.of(
                new Edit("typo in the passage", """
                        a: Data are facts written down in a regular way. [[Open data may be used by anybody for any purpouse.]] It is free.
                        b: A licence says so.
                        """, """
                        a: Data are facts written down in a regular way. [[Open data may be used by anybody for any purpose.]] It is free.
                        b: A licence says so.
                        """),
                new Edit("typo beside the passage", """
                        a: The district publishes its bugdet every [[quarter]], which few people know.
                        """, """
                        a: The district publishes its budget every [[quarter]], which few people know.
                        """),
                new Edit("paragraph moved", """
                        a: First we collect what there is and where it lies.
                        b: Then [[we ask who may see it]], and why.
                        c: At last we publish.
                        """, """
                        a: First we collect what there is and where it lies.
                        c: At last we publish.
                        b: Then [[we ask who may see it]], and why.
                        """),
                new Edit("sentence moved to another paragraph", """
                        a: Zainab keeps the list. [[She answers each call, reading from her screen.]] It takes an hour a day.
                        b: One day a neighbour asks for the whole list.
                        """, """
                        a: Zainab keeps the list. It takes an hour a day.
                        b: One day a neighbour asks for the whole list. [[She answers each call, reading from her screen.]]
                        """),
                new Edit("words put into the passage", """
                        a: People ask when the clinic opens. [[The clinic opens at eight and closes at two.]] Nobody writes it down.
                        """, """
                        a: People ask when the clinic opens. [[The clinic opens at eight each morning and closes at two.]] Nobody writes it down.
                        """),
                new Edit("sentence rewritten", """
                        a: The ministry decides. [[Whoever wants a copy has to come to the office in person with a letter.]] That is all.
                        """, """
                        a: The ministry decides. Copies are sent by mail to all who ask. That is all.
                        """),
                new Edit("sentence deleted, its twin stays", """
                        a: [[Call the office in the north before eight.]] Call the office in the south before nine.
                        """, """
                        a: Call the office in the south before nine.
                        """),
                new Edit("sentence deleted, its twin stays elsewhere", """
                        a: Write to them. [[The water office answers every letter within ten days.]] Keep a copy.
                        b: Go there. The power office answers every letter within ten days. Take a seat.
                        """, """
                        a: Write to them. Keep a copy.
                        b: Go there. The power office answers every letter within ten days. Take a seat.
                        """),
                new Edit("word deleted, the same word stays", """
                        a: The [[register]] is long. Whoever reads the register of the district finds the names.
                        """, """
                        a: It is long. Whoever reads the register of the district finds the names.
                        """),
                new Edit("paragraph deleted", """
                        a: What is data?
                        b: [[A table has rows and columns]], and a heading.
                        c: That is all.
                        """, """
                        a: What is data?
                        c: That is all.
                        """),
                new Edit("sentence copied into a summary", """
                        a: It matters. [[Nobody owns facts, but somebody keeps them.]] So ask.
                        b: Do it today.
                        """, """
                        a: It matters. [[Nobody owns facts, but somebody keeps them.]] So ask.
                        b: Do it today.
                        c: In short: Nobody owns facts, but somebody keeps them. Remember that.
                        """),
                new Edit("paragraph split in two", """
                        a: Look at the table first, row by row. Then look at the columns. [[A column without a unit says nothing at all.]] Ask for it.
                        """, """
                        a: Look at the table first, row by row. Then look at the columns.
                        b: [[A column without a unit says nothing at all.]] Ask for it.
                        """),
                new Edit("paragraphs joined", """
                        a: Look at the table first.
                        b: [[A column without a unit says nothing.]] Ask for it.
                        """, """
                        a: Look at the table first. [[A column without a unit says nothing.]] Ask for it.
                        """),
                new Edit("passage over two blocks, both mended", """
                        a: There are three kinds of data. [[Each kind has a rule of its own
                        b: and the rule is writen on the first page]] of the guide.
                        """, """
                        a: There are three kinds of data, as we saw. [[Each kind has a rule of its own
                        b: and the rule is written on the first page]] of the guide.
                        """),
                new Edit("one of two words of the same kind renamed", """
                        a: A [[tutor]] leads a group; a trainer leads a course.
                        """, """
                        a: A facilitator leads a group; a trainer leads a course.
                        """),
                new Edit("number corrected", """
                        a: The law was passed in 2016. [[Article 19 gives everybody 15 days to appeal.]] Use them.
                        """, """
                        a: The law was passed in 2017. [[Article 19 gives everybody 30 days to appeal.]] Use them.
                        """),
                new Edit("heading of the same words in another place", """
                        a: [[Summary]]
                        b: What we did in the first part.
                        c: And what came of it.
                        """, """
                        b: What we did in the first part.
                        c: And what came of it.
                        d: Summary
                        """),
                new Edit("Arabic translation mended", """
                        a: البيانات حقائق مدونة بطريقة منتظمه. [[ويحق لكل مواطن ان يطلب نسخة منها.]] وهذا مجاني.
                        """, """
                        a: البيانات حقائق مدوّنة بطريقة منتظمة. [[ويحق لكل مواطن أن يطلب نسخة منها.]] وهذا مجاني.
                        """),
                new Edit("Arabic vowel signs added beside the passage", """
                        a: كتب المعلم الدرس على اللوح ثم سأل [[من منكم يعرف المصدر]] فرفع الجميع أيديهم.
                        """, """
                        a: كَتَبَ المعلم الدرس على اللوح ثم سأل [[من منكم يعرف المصدر]] فرفع الجميع أيديهم.
                        """),
                new Edit("Khmer sentence mended", """
                        a: ទិន្នន័យបើកចំហអាចប្រើដោយអ្នកណាក៏បាន។ [[រដ្ឋបាលឃុំត្រូវបិទផ្សាយថវិកាជារៀងរាល់ត្រីមាស]] ហើយប្រជាជនអាចសួរបាន។
                        """, """
                        a: ទិន្នន័យបើកចំហអាចប្រើដោយអ្នកណាក៏បាន។ [[រដ្ឋបាលឃុំត្រូវបិទផ្សាយថវិការៀងរាល់ត្រីមាស]] ហើយប្រជាជនអាចសួរបាន។
                        """),
                new Edit("Bangla paragraph moved", """
                        a: তথ্য অধিকার আইন সবার জন্য।
                        b: [[নাগরিক সনদে সেবার সময় লেখা থাকে]], দেখে নিন।
                        """, """
                        b: [[নাগরিক সনদে সেবার সময় লেখা থাকে]], দেখে নিন।
                        a: তথ্য অধিকার আইন সবার জন্য।
                        """),
                new Edit("signs outside the first plane", """
                        a: She wrote 👩🏽‍🏫 and meant it. [[The 🌳 drops roots 🌱 and they become trunks]] 𝔟𝔶 themselves.
                        """, """
                        a: She wrote 👩🏽‍🏫 and ment it. [[The 🌳 drops roots 🌱 and they become trunks]] all 𝔟𝔶 themselves.
                        """),
                new Edit("quotation marks changed", """
                        a: They say: [["Nobody asked us before the list was printed."]] It is true.
                        """, """
                        a: They say: [[“Nobody asked us before the list was printed.”]] It is true.
                        """));
    }
}
