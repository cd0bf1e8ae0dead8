package org.banyan.cascade;

/** What a trainer does in a training. Only leading makes lineage; all of it makes an active trainer. */
public enum TrainerPart {
    LEAD,
    CO_TRAINER,
    ASSISTANT,
    MENTOR
}
