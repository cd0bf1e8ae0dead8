package org.banyan.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Programmes.ProgrammeEntry;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree that trainings grow and its figures, computed from what is recorded whenever they are asked for. */
@Service
@Transactional(readOnly = true)
public class Cascade {

    private static final List<String> USUAL_SEXES = List.of("female", "male");

    private final CascadeReader reader;
    private final CascadeAccess access;
    private final TrainerCourses trainerCourses;
    private final TrainerQualifications qualifications;
    private final Programmes programmes;
    private final People people;

    Cascade(
            CascadeReader reader,
            CascadeAccess access,
            TrainerCourses trainerCourses,
            TrainerQualifications qualifications,
            Programmes programmes,
            People people) {
        this.reader = reader;
        this.access = access;
        this.trainerCourses = trainerCourses;
        this.qualifications = qualifications;
        this.programmes = programmes;
        this.people = people;
    }

    /** The programmes that the person asking may see into. */
    public List<ProgrammeEntry> programmes() {
        return programmes.all().stream().filter(access::maySee).toList();
    }

    /** The institutes whose trainings the person asking may see without regard to a programme. */
    public Set<InstituteId> institutes() {
        return access.institutes();
    }

    /** A course with trainings. */
    public record CourseChoice(CourseId course, String title) {}

    /**
     * The courses that trainings were given of, without those that train their trainers.
     *
     * @throws Refusal.NotPermitted for those who may not see these trainings
     */
    public List<CourseChoice> courses(CascadeFilter filter, Locale language) {
        List<CourseId> courses = courses(filter, counts(filter), trainerCourses.links());
        Map<CourseId, String> titles = reader.titles(courses, language);
        return courses.stream()
                .map(course -> new CourseChoice(course, titles.getOrDefault(course, "")))
                .toList();
    }

    /**
     * The figures by course and generation.
     *
     * @throws Refusal.NotPermitted for those who may not see these trainings
     */
    public CascadeFigures figures(CascadeFilter filter, Locale language) {
        List<CourseCascade> cascades = new ArrayList<>();
        Map<PersonId, String> sexOf = new LinkedHashMap<>();
        Set<PersonId> everybody = new HashSet<>();
        trees(filter).forEach((course, tree) -> {
            Set<PersonId> tookPart = tree.tookPart();
            Set<PersonId> only = new HashSet<>(tookPart);
            only.removeAll(tree.completed());
            everybody.addAll(tookPart);
            sexOf.putAll(tree.sexes());
            cascades.add(new CourseCascade(
                    course,
                    "",
                    tree.rows(),
                    tree.count(only),
                    tree.participations(only),
                    tree.count(tookPart),
                    tree.trainings()));
        });
        Map<CourseId, String> titles =
                reader.titles(cascades.stream().map(CourseCascade::course).toList(), language);
        PeopleCount total = PeopleCount.of(everybody, sexOf::get);
        return new CascadeFigures(
                cascades.stream()
                        .map(cascade -> cascade.called(titles.getOrDefault(cascade.course(), "")))
                        .toList(),
                sexes(total),
                total,
                cascades.stream().mapToInt(CourseCascade::participations).sum(),
                cascades.stream().mapToInt(CourseCascade::trainings).sum());
    }

    private static List<String> sexes(PeopleCount total) {
        Set<String> sexes = new LinkedHashSet<>(USUAL_SEXES);
        sexes.addAll(new TreeSet<>(total.bySex().keySet()));
        return List.copyOf(sexes);
    }

    /**
     * What stands below a node of the tree; the courses below the empty path.
     *
     * @throws Refusal.NotPermitted for those who may not see these trainings
     */
    public List<CascadeNode> children(CascadeFilter filter, String path, Locale language) {
        if (path.isEmpty()) {
            Map<CourseId, CascadeTree> trees = trees(filter);
            Map<CourseId, String> titles = reader.titles(trees.keySet(), language);
            List<CascadeNode> nodes = new ArrayList<>();
            trees.forEach((course, tree) -> nodes.add(CascadeNodes.of(course, titles.getOrDefault(course, ""), tree)));
            return nodes;
        }
        String[] steps = path.split("/");
        CourseId course = new CourseId(id(steps[0]));
        CascadeFilter one = new CascadeFilter(filter.programme(), filter.institute(), course);
        CascadeTree tree = trees(one).get(course);
        if (tree == null) {
            throw new Refusal.NotFound();
        }
        CascadeNodes nodes = new CascadeNodes(tree, path);
        String last = steps[steps.length - 1];
        return switch (last.charAt(0)) {
            case 'c' -> trainers(nodes, tree.roots(), steps);
            case 'p' -> nodes.trainings(new PersonId(id(last)));
            default ->
                trainers(
                        nodes,
                        tree.training(new TrainingId(id(last)))
                                .map(tree::trainersFrom)
                                .orElseThrow(Refusal.NotFound::new),
                        steps);
        };
    }

    private List<CascadeNode> trainers(CascadeNodes nodes, List<PersonId> trainers, String[] steps) {
        Set<String> above = new HashSet<>(Arrays.asList(steps));
        List<PersonId> below = trainers.stream()
                .filter(person -> !above.contains("p" + person.value()))
                .toList();
        return nodes.trainers(below, people.names(below));
    }

    private static UUID id(String step) {
        try {
            return UUID.fromString(step.substring(1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new Refusal.NotFound();
        }
    }

    /**
     * What a certificate of this course states of a person; for certification, which asks nobody's permission.
     *
     * <p>It is computed from the recorded trainings at the moment, so whoever prints it keeps it.
     */
    public Standing standing(PersonId person, CourseId course) {
        TrainerLinks links = trainerCourses.links();
        boolean trainer = links.aims().containsKey(course) || qualifications.isQualified(person, course);
        CourseId taught = links.taught(course);
        return new Standing(
                trainer ? Standing.Part.TRAINER : Standing.Part.PARTICIPANT,
                Objects.requireNonNull(reader.trees(families(Set.of(taught), links), _ -> true)
                                .get(taught))
                        .lineage()
                        .generation(person));
    }

    private Map<CourseId, CascadeTree> trees(CascadeFilter filter) {
        Predicate<CascadeReader.Counting> counts = counts(filter);
        TrainerLinks links = trainerCourses.links();
        return reader.trees(families(courses(filter, counts, links), links), counts);
    }

    private static Map<CourseId, CourseId> families(Collection<CourseId> taught, TrainerLinks links) {
        Map<CourseId, CourseId> families = new LinkedHashMap<>();
        taught.forEach(course -> links.family(course).forEach(member -> families.putIfAbsent(member, course)));
        return families;
    }

    private List<CourseId> courses(CascadeFilter filter, Predicate<CascadeReader.Counting> counts, TrainerLinks links) {
        Set<CourseId> courses = new LinkedHashSet<>();
        reader.taught().forEach((course, given) -> {
            if (given.stream().anyMatch(counts)) {
                courses.add(links.taught(course));
            }
        });
        CourseId wanted = filter.course() == null ? null : links.taught(filter.course());
        return courses.stream()
                .filter(course -> wanted == null || wanted.equals(course))
                .toList();
    }

    private Predicate<CascadeReader.Counting> counts(CascadeFilter filter) {
        @Nullable InstituteId institute = filter.institute();
        Predicate<CascadeReader.Counting> ofInstitute =
                counting -> institute == null || institute.equals(counting.institute());
        if (filter.programme() != null) {
            access.requireSight(programmes.get(filter.programme()));
            return ofInstitute.and(counting -> Objects.equals(filter.programme(), counting.programme()));
        }
        Set<InstituteId> own = access.institutes();
        if (own.isEmpty() || (institute != null && !own.contains(institute))) {
            throw new Refusal.NotPermitted();
        }
        return ofInstitute.and(counting -> own.contains(counting.institute()));
    }
}
