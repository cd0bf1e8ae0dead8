package org.banyan.cascade;

/**
 * One generation of a course's cascade.
 *
 * @param reached people of this generation who completed a training that counts, each once
 * @param participations how often they took part in trainings that count
 * @param trainers people of this generation who led a training that counts
 * @param trainings that those gave, each counted for the lowest generation among its lead trainers
 * @param activeTrainers people of this generation who led, assisted or mentored in the last six months
 * @param newlyActive those of them who did so for the first time
 * @param lapsed who did so before, but not in the last six months
 */
public record GenerationRow(
        int generation,
        PeopleCount reached,
        int participations,
        int trainers,
        int trainings,
        int activeTrainers,
        int newlyActive,
        int lapsed) {}
