package org.banyan.cascade;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.identity.ProgrammeId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Programmes.ProgrammeEntry;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person asking may train today, where, and with whom. */
@Service
@Transactional(readOnly = true)
public class TrainerOffers {

    private final QualificationStore store;
    private final TrainingStore trainings;
    private final CascadeReader reader;
    private final CascadeAccess access;
    private final RegistryPicker picker;
    private final Programmes programmes;
    private final Institutes institutes;
    private final People people;
    private final Clock clock;

    TrainerOffers(
            QualificationStore store,
            TrainingStore trainings,
            CascadeReader reader,
            CascadeAccess access,
            RegistryPicker picker,
            Programmes programmes,
            Institutes institutes,
            People people,
            Clock clock) {
        this.store = store;
        this.trainings = trainings;
        this.reader = reader;
        this.access = access;
        this.picker = picker;
        this.programmes = programmes;
        this.institutes = institutes;
        this.people = people;
        this.clock = clock;
    }

    /** Another trainer. */
    public record Colleague(PersonId person, String name) {}

    /**
     * A course that one may train for an institute, in a programme or in none.
     *
     * @param label the course, and where
     * @param cohorts whether there can be a cohort: of a published course, by the institute that owns it
     * @param qualified who else may lead there
     */
    public record Offer(
            CourseId course,
            InstituteId institute,
            @Nullable ProgrammeId programme,
            String label,
            boolean cohorts,
            List<Colleague> qualified) {}

    public PersonId asking() {
        return access.asking();
    }

    /**
     * Who may help in a training, by these words: everybody qualified for the course, and those of the registry whom
     * {@link RegistryPicker} lets the person asking find.
     *
     * @throws Refusal.NotPermitted for those who are neither qualified for the course there nor staff of the institute
     */
    public List<KnownPerson> helpers(
            CourseId course, InstituteId institute, @Nullable ProgrammeId programme, String words) {
        Instant now = clock.instant();
        List<QualificationEntry> qualified = store.ofCourse(course).stream()
                .filter(entry -> entry.isInForce(now))
                .toList();
        if (!access.isStaff(institute)
                && qualified.stream()
                        .noneMatch(entry ->
                                entry.person().equals(access.asking()) && entry.covers(institute, programme))) {
            throw new Refusal.NotPermitted();
        }
        String sought = words.strip().toLowerCase(Locale.ROOT);
        Map<PersonId, KnownPerson> found = new LinkedHashMap<>();
        colleagues(qualified).stream()
                .filter(colleague -> colleague.name().toLowerCase(Locale.ROOT).contains(sought))
                .forEach(colleague ->
                        found.put(colleague.person(), new KnownPerson(colleague.person(), colleague.name(), null)));
        picker.find(institute, null, words).forEach(person -> found.putIfAbsent(person.person(), person));
        found.remove(access.asking());
        return List.copyOf(found.values());
    }

    /** One offer for each course and place, as the qualifications of the person asking have it. */
    public List<Offer> mine(Locale language) {
        Instant now = clock.instant();
        List<QualificationEntry> inForce = store.of(access.asking()).stream()
                .filter(entry -> entry.isInForce(now))
                .toList();
        Map<CourseId, String> titles =
                reader.titles(inForce.stream().map(QualificationEntry::course).toList(), language);
        Set<String> places = new LinkedHashSet<>();
        List<Offer> offers = new ArrayList<>();
        for (QualificationEntry entry : inForce) {
            if (places.add(entry.course().value() + "@" + entry.scope().id())) {
                offers.addAll(offers(entry, titles.getOrDefault(entry.course(), "")));
            }
        }
        return offers;
    }

    private List<Offer> offers(QualificationEntry entry, String title) {
        if (entry.scope().kind() == Scope.Kind.PROGRAMME) {
            return programmes.all().stream()
                    .filter(programme ->
                            programme.id().value().equals(entry.scope().id()))
                    .flatMap(programme ->
                            programme.institutes().stream().map(institute -> offer(entry, institute, programme, title)))
                    .toList();
        }
        InstituteId institute =
                new InstituteId(Objects.requireNonNull(entry.scope().id()));
        return List.of(offer(entry, institute, null, title));
    }

    private Offer offer(
            QualificationEntry entry, InstituteId institute, @Nullable ProgrammeEntry programme, String title) {
        Instant now = clock.instant();
        @Nullable ProgrammeId id = programme == null ? null : programme.id();
        List<QualificationEntry> others = store.ofCourse(entry.course()).stream()
                .filter(other ->
                        other.isInForce(now) && !other.person().equals(access.asking()) && other.covers(institute, id))
                .toList();
        String where = programme == null
                ? institutes.get(institute).name()
                : programme.name() + ", " + institutes.get(institute).name();
        return new Offer(
                entry.course(),
                institute,
                id,
                title + " · " + where,
                trainings.published(entry.course()).isPresent()
                        && store.instituteOf(entry.course())
                                .filter(institute::equals)
                                .isPresent(),
                colleagues(others));
    }

    private List<Colleague> colleagues(List<QualificationEntry> entries) {
        Map<PersonId, String> names =
                people.names(entries.stream().map(QualificationEntry::person).toList());
        return names.entrySet().stream()
                .map(named -> new Colleague(named.getKey(), named.getValue()))
                .sorted(java.util.Comparator.comparing(Colleague::name))
                .toList();
    }
}
