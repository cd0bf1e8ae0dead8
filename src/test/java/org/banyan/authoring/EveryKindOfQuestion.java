package org.banyan.authoring;

/** A quiz with a question of every kind, as it stands in the files of a course. */
public final class EveryKindOfQuestion {

    public static final String MAP =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 300\"><path fill=\"#dde\" d=\"M0 0h400v300H0z\"/>"
                    + "<circle cx=\"100\" cy=\"100\" r=\"20\" fill=\"#46c\"/><path fill=\"#46c\" d=\"M200 50h60v40h-60z\"/></svg>";

    public static final String QUIZ = """
            title: All kinds
            passMark: 70
            questions:
              - id: weighted
                type: multiple
                text: Which?
                marking: weighted
                shuffle: true
                answers:
                  - {id: a, text: One, share: 1}
                  - {id: b, text: Two, share: -0.5}
                hints:
                  - {id: first, text: Look twice.}
                penalty: 0.25
                feedbackRight: Good.
              - id: long
                type: numeric
                text: How long?
                correct: 2.5
                tolerance: 0.01
                unit: m
                units:
                  - {id: cm, name: cm, multiplier: 100}
                accepted:
                  - {id: near, from: 2, to: 3, share: 0.5, feedback: Nearly.}
              - id: called
                type: short-text
                text: What?
                correct: [Open Data]
                caseMatters: true
                accepted:
                  - {id: half, correct: ["*data*"], share: 0.5, feedback: Which one.}
              - id: formats
                type: matching
                text: What belongs together?
                shuffle: true
                prompts:
                  - {id: csv, text: CSV, match: table}
                  - {id: xls, text: XLS, match: table}
                matches:
                  - {id: table, text: A table}
                  - {id: film, text: A film}
              - id: phases
                type: ordering
                text: In which order?
                marking: neighbours
                items:
                  - {id: draft, text: Drafting}
                  - {id: edit, text: Editing}
              - id: sentence
                type: cloze
                text: A dog has [[legs]] legs, is [[kind]] and is called [[name]].
                points: 4
                gaps:
                  - {id: legs, type: number, correct: 4, weight: 2}
                  - {id: kind, type: choice, answers: [{id: a, text: an animal, correct: true}, {id: b, text: a plant}]}
                  - {id: name, type: text, correct: [Rex, Bella]}
              - id: roles
                type: drop-words
                text: The [[who]] asks, the [[whom]] answers.
                words:
                  - {id: citizen, text: citizen}
                  - {id: office, text: office}
                  - {id: cat, text: cat, reusable: true}
                gaps:
                  - {id: who, word: citizen}
                  - {id: whom, word: office}
              - id: lakes
                type: hot-spot
                text: Where are the lakes?
                picture: "![A map](figures/map.svg)"
                several: true
                areas:
                  - {id: lake, text: The lake, correct: true, circle: [100, 100, 20]}
                  - {id: sea, text: The sea, correct: true, rectangle: [200, 50, 260, 90]}
                  - {id: hill, text: The hill, polygon: [300, 200, 350, 200, 325, 250], feedback: No water here.}
              - id: essay
                type: essay
                text: Why?
                points: 10
                wordsMin: 50
                criteria:
                  - id: argument
                    text: Argument
                    levels:
                      - {id: none, points: 0, text: No reason}
                      - {id: clear, points: 4, text: Clear reasons}
                model: Because.
              - id: note
                type: description
                text: The end.
            """;

    public static final String ARABIC = """
            title: كل الأنواع
            questions:
              - id: weighted
                hints:
                  - {id: first, text: انظر مرتين.}
              - id: long
                units:
                  - {id: cm, name: سم}
              - id: called
                accepted:
                  - {id: half, correct: ["*بيانات*"]}
              - id: formats
                prompts:
                  - {id: csv, text: ملف CSV}
                matches:
                  - {id: table, text: جدول}
              - id: sentence
                text: للكلب [[legs]] أرجل، وهو [[kind]] واسمه [[name]].
                gaps:
                  - {id: kind, answers: [{id: a, text: حيوان}]}
                  - {id: name, correct: [ركس]}
              - id: lakes
                areas:
                  - {id: lake, text: البحيرة}
              - id: essay
                criteria:
                  - id: argument
                    text: الحجة
                    levels:
                      - {id: clear, text: أسباب واضحة}
            """;

    private EveryKindOfQuestion() {}

    /** A course of its own with this quiz. */
    public static TestPackage course(String name) {
        return TestPackage.soundAs(name)
                .with(TestPackage.MODULE + "02-how-deep.ar.md", "# العمق\n\nبقدر الحاجة.\n\n- لا أقل\n- لا أكثر\n")
                .with(TestPackage.QUIZ, QUIZ)
                .with(TestPackage.MODULE + "quiz.ar.yaml", ARABIC)
                .with(TestPackage.MODULE + "figures/map.svg", MAP);
    }
}
