package org.banyan.authoring.format;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.banyan.authoring.format.ParsedPackage.ParsedCourse;

/**
 * The files that one course is made of, by their path in the folder of its curriculum: all that stands in that folder itself,
 * the course's own folder, and figures elsewhere that its texts show.
 */
public final class CourseFiles {

    private CourseFiles() {}

    public static SortedMap<String, byte[]> of(PackageFiles files, ParsedCourse course) {
        String curriculum = Paths.folder(course.folder());
        SortedMap<String, byte[]> own = new TreeMap<>();
        files.paths().stream()
                .filter(path -> Paths.folder(path).equals(curriculum) || isOf(course, path))
                .forEach(path ->
                        own.put(within(path, curriculum), files.bytes(path).orElseThrow()));
        return own;
    }

    private static boolean isOf(ParsedCourse course, String path) {
        return Paths.isWithin(path, course.folder())
                || course.figures().stream().anyMatch(figure -> figure.path().equals(path));
    }

    /** Whether the file, given by its path in the folder of the curriculum, belongs to the curriculum as a whole. */
    public static boolean isOfCurriculum(String path) {
        return path.indexOf('/') < 0;
    }

    /** The folder of the course, by its path in the folder of the curriculum. */
    public static String folder(ParsedCourse course) {
        return Paths.name(course.folder());
    }

    /** A package that holds the files of one course, in a folder with the name of its curriculum. */
    public static PackageFiles packaged(String curriculum, Map<String, Supplier<byte[]>> files, Problems problems) {
        SortedMap<String, Supplier<byte[]>> packaged = new TreeMap<>();
        files.forEach((path, content) -> packaged.put(Paths.join(curriculum, path), content));
        return PackageFiles.kept(packaged, problems);
    }

    private static String within(String path, String folder) {
        return folder.isEmpty() ? path : path.substring(folder.length() + 1);
    }
}
