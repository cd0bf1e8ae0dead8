package org.banyan.cascade.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.cascade.TrainerPart;
import org.banyan.cascade.demo.DemoRows.Course;
import org.banyan.cascade.demo.DemoRows.Held;
import org.jspecify.annotations.Nullable;

/** A programme that goes on, dated from today, so that there are active, newly active and lapsed trainers. */
final class OngoingProgramme {

    static final String COURSE = "open-data-in-practice";

    private final DemoRows rows;
    private final DemoNames names = new DemoNames();
    private final UUID institute;
    private final UUID trainer;
    private final UUID tutor;
    private final LocalDate today;

    OngoingProgramme(DemoRows rows, UUID institute, UUID trainer, UUID tutor, Instant now) {
        this.rows = rows;
        this.institute = institute;
        this.trainer = trainer;
        this.tutor = tutor;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    void write(UUID course) {
        UUID programme = rows.programme("open-data-trainers", "Open data trainers", institute);
        UUID curriculum = rows.curriculum(institute, "open-data-trainers", "en", "Open data trainers");
        Course ofTrainers = rows.course(
                curriculum,
                institute,
                COURSE + "-trainers",
                "en",
                18,
                "Training of trainers: Open data in practice",
                "Training of trainers: Open data in practice");
        rows.trainsFor(ofTrainers, COURSE);
        UUID first = rows.person(institute, "Mariam Idris", "female", "academia");
        UUID second = rows.person(institute, "Jorge Salas", "male", "civil-society");
        for (UUID person : List.of(first, second)) {
            rows.firstTrainer(person, course, programme, today.minusMonths(16));
            rows.firstTrainer(person, ofTrainers.id(), programme, today.minusMonths(16));
        }
        List<UUID> trained = new ArrayList<>(List.of(trainer));
        trained.addAll(people(7));
        LocalDate trainersDay = today.minusMonths(14);
        UUID training = rows.training(
                new Held(ofTrainers.id(), institute, programme, "Training of trainers", "Online", trainersDay, 3),
                DemoRows.led(first, second),
                trained,
                List.of());
        trained.forEach(person -> rows.qualified(person, course, programme, trainersDay.plusDays(2), training));
        List<UUID> early = people(18);
        held(
                course,
                programme,
                "Open data for districts",
                "Dhaka",
                10,
                DemoRows.led(trained.get(1), trained.get(2)),
                early,
                List.of());
        List<UUID> spring = people(16);
        Map<UUID, TrainerPart> withHelp = new LinkedHashMap<>(DemoRows.led(trainer, trained.get(3)));
        withHelp.put(tutor, TrainerPart.ASSISTANT);
        withHelp.put(second, TrainerPart.MENTOR);
        held(course, programme, "Open data for municipal offices", "Khulna", 4, withHelp, spring, people(3));
        secondRound(course, ofTrainers, programme, spring, early);
    }

    /** One of the people trained becomes a trainer too; one comes to a second training. */
    private void secondRound(UUID course, Course ofTrainers, UUID programme, List<UUID> spring, List<UUID> early) {
        UUID risen = spring.getFirst();
        Held again = new Held(
                ofTrainers.id(),
                institute,
                programme,
                "Training of trainers, second round",
                "Online",
                today.minusMonths(2),
                2);
        UUID training = rows.training(again, DemoRows.led(trainer), List.of(risen), List.of());
        rows.qualified(risen, course, programme, again.last(), training);
        List<UUID> newest = new ArrayList<>(people(14));
        newest.add(early.getFirst());
        rows.training(
                new Held(course, institute, programme, "Open data in schools", "Sylhet", today.minusDays(12), 1),
                DemoRows.led(risen),
                newest,
                List.of());
    }

    private void held(
            UUID course,
            UUID programme,
            String name,
            String place,
            int monthsAgo,
            Map<UUID, TrainerPart> trainers,
            List<UUID> completed,
            List<UUID> tookPart) {
        rows.training(
                new Held(course, institute, programme, name, place, today.minusMonths(monthsAgo), 2),
                trainers,
                completed,
                tookPart);
    }

    private List<UUID> people(int count) {
        List<UUID> people = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            @Nullable String sex = number % 5 == 4 ? null : number % 2 == 0 ? "female" : "male";
            String name = "female".equals(sex) ? names.banglaFemale() : names.banglaMale();
            people.add(rows.person(institute, name, sex, number % 3 == 0 ? "media" : "government"));
        }
        return people;
    }
}
