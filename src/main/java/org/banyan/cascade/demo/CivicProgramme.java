package org.banyan.cascade.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.banyan.cascade.demo.DemoRows.Course;
import org.banyan.cascade.demo.DemoRows.Held;

/**
 * Civic engagement, Cambodia: two institutes with trainings of their own. Of the participants, women were counted and nobody
 * else, so everybody else has not stated a sex.
 */
final class CivicProgramme {

    private static final List<String> PLACES =
            List.of("ភ្នំពេញ", "បាត់ដំបង", "សៀមរាប", "កំពង់ចាម", "កំពត", "ក្រចេះ", "តាកែវ", "ពោធិ៍សាត់");

    private final DemoRows rows;
    private final DemoNames names = new DemoNames();
    private final UUID school;
    private final UUID society;
    private final UUID programme;

    private CivicProgramme(DemoRows rows) {
        this.rows = rows;
        this.school = rows.institute("mekong-school", "Mekong School of Local Administration", "km");
        this.society = rows.institute("riverside-institute", "Riverside Civil Society Institute", "km");
        this.programme = rows.programme("civic-engagement", "Civic engagement (Cambodia)", school, society);
    }

    static void write(DemoRows rows) {
        CivicProgramme civic = new CivicProgramme(rows);
        civic.localAdministration();
        civic.civilSociety();
    }

    /** 348 participants of courses on innovation and on localising the development goals, of whom 87 women. */
    private void localAdministration() {
        UUID curriculum = rows.curriculum(school, "local-administration", "km", "រដ្ឋបាលមូលដ្ឋាន");
        Course innovation = rows.course(
                curriculum,
                school,
                "innovation-in-local-administration",
                "km",
                12,
                "នវានុវត្តន៍ក្នុងរដ្ឋបាលមូលដ្ឋាន",
                "Innovation in local administration");
        Course goals = rows.course(
                curriculum,
                school,
                "localising-the-goals",
                "km",
                12,
                "មូលដ្ឋានូបនីយកម្មគោលដៅអភិវឌ្ឍន៍",
                "Localising the development goals");
        trainings(school, innovation, "នវានុវត្តន៍", 6, 174, 44, LocalDate.of(2022, 3, 8));
        trainings(school, goals, "គោលដៅអភិវឌ្ឍន៍", 6, 174, 43, LocalDate.of(2022, 4, 19));
    }

    /** 1,433 participants including 787 women; those trained first gave most of the later trainings. */
    private void civilSociety() {
        UUID curriculum = rows.curriculum(society, "civil-society", "km", "សង្គមស៊ីវិល");
        Course course = rows.course(
                curriculum,
                society,
                "civic-engagement-skills",
                "km",
                12,
                "ជំនាញចូលរួមរបស់ពលរដ្ឋ",
                "Civic engagement skills");
        trainings(society, course, "ការចូលរួមរបស់ពលរដ្ឋ", 30, 1433, 787, LocalDate.of(2021, 6, 1));
    }

    /**
     * Spreads people evenly over trainings, one each month. The first quarter is led by two first trainers; after that,
     * those who were first in the list of an earlier training lead.
     */
    private void trainings(
            UUID institute, Course course, String name, int count, int people, int women, LocalDate firstDay) {
        List<UUID> first = List.of(
                rows.person(institute, names.khmer(), null, "civil-society"),
                rows.person(institute, names.khmer(), null, "civil-society"));
        first.forEach(person -> rows.firstTrainer(person, course.id(), programme, firstDay.minusDays(30)));
        List<UUID> trainers = new ArrayList<>(first);
        for (int number = 0; number < count; number++) {
            int size = share(people, count, number);
            int female = share(women, count, number);
            List<UUID> participants = new ArrayList<>();
            for (int person = 0; person < size; person++) {
                boolean woman = person < female;
                participants.add(rows.person(
                        institute,
                        woman ? names.khmerFemale() : names.khmer(),
                        woman ? "female" : null,
                        institute.equals(school) ? "government" : "civil-society"));
            }
            LocalDate day = firstDay.plusMonths(number);
            boolean early = number < Math.max(2, count / 4);
            UUID lead = early ? first.get(number % first.size()) : trainers.get(2 + number % (trainers.size() - 2));
            String place = PLACES.get(number % PLACES.size());
            UUID training = rows.training(
                    new Held(course.id(), institute, programme, name + " " + place, place, day, 2),
                    DemoRows.led(lead),
                    participants,
                    List.of());
            if (early) {
                UUID trainer = participants.getLast();
                trainers.add(trainer);
                rows.qualified(trainer, course.id(), programme, day.plusDays(1), training);
            }
        }
    }

    /** What falls to one of several when a number is divided as evenly as can be. */
    private static int share(int whole, int parts, int part) {
        return whole * (part + 1) / parts - whole * part / parts;
    }
}
