package org.banyan.cascade;

import java.util.Map;
import org.banyan.identity.PersonId;

/** Offers, on the page of a training, each participant's certificate to those who may see the people. */
public interface ParticipantPapers {

    /** Addresses of what can be handed out, by person; asked only for those who may see the people of the training. */
    Map<PersonId, String> addresses(TrainingId training);
}
