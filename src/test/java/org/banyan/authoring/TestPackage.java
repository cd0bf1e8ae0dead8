package org.banyan.authoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small course package that is right in everything, for tests to spoil in one point. */
public final class TestPackage {

    public static final String COURSE = "water/wells/";
    public static final String MODULE = COURSE + "01-digging/";
    public static final String TOPIC = MODULE + "01-where-to-dig.md";
    public static final String QUIZ = MODULE + "quiz.yaml";
    public static final String FIGURE = COURSE + "figures/well.svg";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private TestPackage() {}

    /** One course of one module with two topics, a quiz with every type of question, a figure, Arabic beside English. */
    public static TestPackage sound() {
        return new TestPackage()
                .with("water/curriculum.yaml", """
                        language: en
                        title: Water
                        summary: All about water.
                        licence: CC-BY-4.0
                        """)
                .with("water/curriculum.ar.yaml", "title: الماء\nsummary: كل شيء عن الماء.\n")
                .with(COURSE + "course.yaml", """
                        title: Wells
                        summary: How to dig a well.
                        description: |
                          You will *dig*.
                        hours: 7.5
                        audience: Villages
                        completion:
                          topicsRead: all
                          topicsDiscussed: 1
                          posts: 2
                          quizzesPassed: 1
                        """)
                .with(COURSE + "course.ar.yaml", "unreviewed: true\ntitle: الآبار\nsummary: كيف تحفر بئرًا.\n")
                .with(MODULE + "module.yaml", "title: Digging\nsummary: With a spade.\n")
                .with(MODULE + "module.ar.yaml", "title: الحفر\n")
                .with(TOPIC, """
                        ---
                        title: Where to dig
                        summary: Look before you dig.
                        minutes: 20
                        prompts:
                          - id: your-well
                            text: Where is your well?
                        ---
                        ## Look around

                        Water is where [trees](https://trees.example/) are. See [how deep](topic:how-deep).

                        ![A well with a bucket](../figures/well.svg "A well")

                        | place | depth |
                        |---|--:|
                        | valley | 5 |
                        """)
                .with(MODULE + "01-where-to-dig.ar.md", """
                        ---
                        title: أين نحفر
                        unreviewed: true
                        prompts:
                          - id: your-well
                            text: أين بئرك؟
                        ---
                        ## انظر حولك

                        الماء حيث [الأشجار](https://trees.example/). انظر [العمق](topic:how-deep).

                        ![بئر ودلو](../figures/well.svg)

                        | المكان | العمق |
                        |---|--:|
                        | الوادي | 5 |
                        """)
                .with(MODULE + "02-how-deep.md", "# How deep\n\nAs deep as needed.\n\n- not less\n- not more\n")
                .with(QUIZ, """
                        title: Digging
                        passMark: 70
                        attempts: 3
                        timeLimitMinutes: 20
                        questions:
                          - id: tool
                            type: single
                            text: |
                              Which **tool**?
                            answers:
                              - {id: a, text: A spade, correct: true, feedback: Yes.}
                              - {id: b, text: A fork, feedback: No.}
                          - id: places
                            type: multiple
                            text: Which places?
                            points: 2
                            answers:
                              - {id: a, text: Valley, correct: true}
                              - {id: b, text: Foot of a hill, correct: true}
                              - {id: c, text: Hilltop}
                          - id: dry
                            type: true-false
                            text: A well can run dry.
                            correct: true
                            feedbackFalse: It can.
                          - id: depth
                            type: numeric
                            text: How deep in the valley?
                            correct: 5
                            tolerance: 0.5
                            unit: metres
                          - id: name
                            type: short-text
                            text: What hangs on the rope?
                            correct: [bucket, pail*]
                        """)
                .with(MODULE + "quiz.ar.yaml", """
                        title: الحفر
                        questions:
                          - id: tool
                            text: أي أداة؟
                            answers:
                              - {id: a, text: مجرفة}
                              - {id: b, text: شوكة}
                          - id: places
                            text: أي أماكن؟
                            answers:
                              - {id: a, text: الوادي}
                              - {id: b, text: سفح التل}
                              - {id: c, text: قمة التل}
                          - {id: dry, text: قد تجف البئر.}
                          - {id: depth, text: كم العمق في الوادي؟, unit: متر}
                          - {id: name, text: ما المعلّق بالحبل؟, correct: دلو}
                        """)
                .with(FIGURE, """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"><title>A well</title>
                        <circle cx="60" cy="40" r="30" fill="url(#g)" style="stroke: red"/></svg>
                        """)
                .with(COURSE + "figures/well.ar.svg", """
                        <svg xmlns="http://www.w3.org/2000/svg" width="240px" height="160"><text>بئر</text></svg>
                        """);
    }

    /** The same with all ids of their own, so that tests do not meet in one database. */
    public static TestPackage soundAs(String name) {
        return sound().replacing("water/curriculum.yaml", "language: en", "id: " + name + "\nlanguage: en")
                .replacing(COURSE + "course.yaml", "title: Wells", "id: " + name + "\ntitle: Wells");
    }

    public static TestPackage empty() {
        return new TestPackage();
    }

    public TestPackage with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestPackage with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    public TestPackage without(String path) {
        if (files.remove(path) == null) {
            throw new IllegalArgumentException("There is no " + path);
        }
        return this;
    }

    /** Changes a piece of a file that is there. */
    public TestPackage replacing(String path, String before, String after) {
        String content = new String(files.get(path), StandardCharsets.UTF_8);
        if (!content.contains(before)) {
            throw new IllegalArgumentException("There is no '" + before + "' in " + path);
        }
        return with(path, content.replace(before, after));
    }

    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Path zipFile(Path folder) {
        try {
            return Files.write(Files.createTempFile(folder, "package", ".zip"), zip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder(Path folder) {
        try {
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
