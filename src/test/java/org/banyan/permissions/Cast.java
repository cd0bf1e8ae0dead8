package org.banyan.permissions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.testing.PersonFixture;
import org.jspecify.annotations.Nullable;

/** Somebody of every role on the stage, and somebody of every role elsewhere. */
final class Cast {

    static final String VISITOR = "visitor";
    static final String ANYBODY = "anybody";
    static final String ADMINISTRATOR = "administrator";
    private static final String ELSEWHERE = "-elsewhere";

    private final Map<String, @Nullable PersonId> actors = new LinkedHashMap<>();

    Cast(PersonFixture people, Stage here, Stage elsewhere) {
        actors.put(VISITOR, null);
        actors.put(ANYBODY, people.anyPerson());
        actors.put("owner", here.subject());
        add(people, here, "");
        add(people, elsewhere, ELSEWHERE);
        actors.put(ADMINISTRATOR, people.administrator());
    }

    private void add(PersonFixture people, Stage stage, String where) {
        actors.put("learner" + where, stage.learner());
        actors.put("peer-tutor" + where, stage.peerTutor());
        actors.put("tutor" + where, people.withRole(Role.TUTOR, stage.groupScope()));
        actors.put("coordinator" + where, people.withRole(Role.COORDINATOR, stage.cohortScope()));
        actors.put("trainer" + where, stage.trainer());
        actors.put("author" + where, people.withRole(Role.AUTHOR, stage.instituteScope()));
        actors.put("reviewer" + where, people.withRole(Role.REVIEWER, stage.instituteScope()));
        actors.put("staff" + where, people.withRole(Role.INSTITUTE_STAFF, stage.instituteScope()));
        actors.put("programme-manager" + where, people.withRole(Role.PROGRAMME_MANAGER, stage.programmeScope()));
    }

    /** By name; nobody for the visitor. */
    Map<String, @Nullable PersonId> actors() {
        return actors;
    }
}
