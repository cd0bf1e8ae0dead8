package org.banyan.tutoring.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Supplier;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.TutorAssignments;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The groups of a cohort: one element in the browser, because it may show more than a thousand people, of whom the server keeps
 * none. Every answer is an object; a refusal is an answer with {@code refusal}.
 */
@Tag("banyan-group-board")
@JsModule("./tutoring/banyan-group-board.ts")
class GroupBoard extends Component {

    private final TutorAssignments assignments;
    private final CohortId cohort;

    GroupBoard(TutorAssignments assignments, CohortId cohort) {
        this.assignments = assignments;
        this.cohort = cohort;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .beforeClientResponse(
                        this,
                        _ -> getElement()
                                .callJsFunction(
                                        "begin",
                                        GroupWire.beginning(assignments.desk(cohort, getLocale()), getLocale())));
    }

    @ClientCallable
    ObjectNode desk() {
        return answer(() -> GroupWire.desk(assignments.desk(cohort, getLocale()), getLocale()));
    }

    @ClientCallable
    ObjectNode propose(boolean keepPlaced) {
        return answer(() -> GroupWire.proposal(assignments.propose(cohort, keepPlaced, getLocale())));
    }

    @ClientCallable
    ObjectNode apply(PlanToApply plan) {
        return answer(() -> {
            assignments.apply(cohort, plan.version(), plan.toPlan());
            return GroupWire.desk(assignments.desk(cohort, getLocale()), getLocale());
        });
    }

    private ObjectNode answer(Supplier<ObjectNode> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return JsonNodeFactory.instance.objectNode().put("refusal", refusal.in(getLocale()));
        }
    }
}
