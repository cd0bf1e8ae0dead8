package org.banyan.cascade;

import org.banyan.identity.PersonId;

/** Somebody who gives a training, and as what. */
public record TrainingTrainer(PersonId person, String name, TrainerPart part) {}
