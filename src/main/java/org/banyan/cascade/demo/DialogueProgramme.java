package org.banyan.cascade.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.banyan.cascade.demo.DemoRows.Course;
import org.banyan.cascade.demo.DemoRows.Held;

/**
 * Platforms for dialogue, Bangladesh: three times a training of trainers, then courses for officials by those who were trained.
 * Sex was reported of the performance management courses only, so only there it is recorded.
 */
final class DialogueProgramme {

    static final String SLUG = "platforms-for-dialogue";

    private static final List<String> PLACES =
            List.of("ঢাকা", "চট্টগ্রাম", "রাজশাহী", "খুলনা", "সিলেট", "রংপুর", "ময়মনসিংহ");
    private static final String OFFICIAL = "government";

    private final DemoRows rows;
    private final DemoNames names = new DemoNames();
    private final UUID institute;
    private final UUID programme;
    private final UUID curriculum;

    private DialogueProgramme(DemoRows rows) {
        this.rows = rows;
        this.institute = rows.institute("padma-academy", "Padma Training Academy", "bn");
        this.programme = rows.programme(SLUG, "Platforms for dialogue (Bangladesh)", institute);
        this.curriculum = rows.curriculum(institute, "social-accountability", "bn", "সামাজিক জবাবদিহিতা");
    }

    static void write(DemoRows rows) {
        DialogueProgramme dialogue = new DialogueProgramme(rows);
        dialogue.consultation();
        dialogue.performance();
        dialogue.grievances();
    }

    /** Three days for trainers in November 2019, then two courses of two days with 83 senior officials. */
    private void consultation() {
        Rollout rollout = rollout(
                "consultation-and-facilitation",
                "পরামর্শ ও সহায়তার কৌশল",
                "Consultation and facilitation techniques",
                LocalDate.of(2019, 11, 18),
                3,
                12);
        rollout.course(LocalDate.of(2019, 12, 3), 2, people(42, names::bangla, null));
        rollout.course(LocalDate.of(2019, 12, 10), 2, people(41, names::bangla, null));
    }

    /** Two days for trainers, then seven courses with 350 officials: 90 female, 260 male. */
    private void performance() {
        Rollout rollout = rollout(
                "performance-management",
                "কর্মসম্পাদন ব্যবস্থাপনা",
                "Performance management tool",
                LocalDate.of(2020, 1, 8),
                2,
                20);
        int courses = 7;
        for (int course = 0; course < courses; course++) {
            int female = course == courses - 1 ? 12 : 13;
            List<UUID> officials = new ArrayList<>(people(female, names::banglaFemale, "female"));
            officials.addAll(people(50 - female, names::banglaMale, "male"));
            rollout.course(LocalDate.of(2020, 1, 21).plusWeeks(course), 2, officials);
        }
    }

    /** Training of trainers, then two courses of two days with 43 focal persons and analysts. */
    private void grievances() {
        Rollout rollout = rollout(
                "grievance-software",
                "অভিযোগ প্রতিকার সফটওয়্যার",
                "Grievance redress software",
                LocalDate.of(2020, 2, 3),
                2,
                8);
        rollout.course(LocalDate.of(2020, 2, 17), 2, people(22, names::bangla, null));
        rollout.course(LocalDate.of(2020, 2, 24), 2, people(21, names::bangla, null));
    }

    private List<UUID> people(int count, Supplier<String> name, @org.jspecify.annotations.Nullable String sex) {
        return Stream.generate(() -> rows.person(institute, name.get(), sex, OFFICIAL))
                .limit(count)
                .toList();
    }

    private Rollout rollout(
            String slug, String bangla, String english, LocalDate trainersFirstDay, int trainersDays, int trainers) {
        Course course = rows.course(curriculum, institute, slug, "bn", 12, bangla, english);
        Course ofTrainers = rows.course(
                curriculum,
                institute,
                slug + "-trainers",
                "bn",
                trainersDays * 6,
                "প্রশিক্ষক-প্রশিক্ষণ: " + bangla,
                "Training of trainers: " + english);
        rows.trainsFor(ofTrainers, slug);
        List<UUID> first = people(2, names::bangla, null);
        List<UUID> trained = people(trainers, names::bangla, null);
        Held held = new Held(
                ofTrainers.id(),
                institute,
                programme,
                "প্রশিক্ষক-প্রশিক্ষণ: " + bangla,
                "ঢাকা",
                trainersFirstDay,
                trainersDays);
        first.forEach(person -> {
            rows.firstTrainer(person, course.id(), programme, trainersFirstDay.minusDays(30));
            rows.firstTrainer(person, ofTrainers.id(), programme, trainersFirstDay.minusDays(30));
        });
        UUID training = rows.training(held, DemoRows.led(first.getFirst(), first.getLast()), trained, List.of());
        trained.forEach(person -> rows.qualified(person, course.id(), programme, held.last(), training));
        return new Rollout(course, bangla, trained);
    }

    private final class Rollout {

        private final Course course;
        private final String title;
        private final List<UUID> trainers;
        private int given;

        Rollout(Course course, String title, List<UUID> trainers) {
            this.course = course;
            this.title = title;
            this.trainers = trainers;
        }

        void course(LocalDate firstDay, int days, List<UUID> officials) {
            UUID lead = trainers.get(given * 2 % trainers.size());
            UUID coTrainer = trainers.get((given * 2 + 1) % trainers.size());
            String place = PLACES.get(given % PLACES.size());
            rows.training(
                    new Held(course.id(), institute, programme, title + ", " + place, place, firstDay, days),
                    DemoRows.led(lead, coTrainer),
                    officials,
                    List.of());
            given++;
        }
    }
}
