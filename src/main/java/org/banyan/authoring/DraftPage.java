package org.banyan.authoring;

import java.util.Set;
import org.banyan.authoring.format.CourseTree;

/**
 * A draft as its page shows it.
 *
 * @param mayWrite whether the person asking may change it; others read and review
 * @param edits counts its changes; an approval is of one count
 * @param changed the paths of files that differ from the published version
 * @param basedOn the number of the version it was made from, 0 for a new course
 * @param newest the number of the newest published version; more than {@code basedOn} if somebody published past the draft
 */
public record DraftPage(
        DraftCard card, CourseTree tree, boolean mayWrite, int edits, Set<String> changed, int basedOn, int newest) {

    public boolean isOvertaken() {
        return newest > basedOn;
    }
}
