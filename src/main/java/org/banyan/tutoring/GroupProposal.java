package org.banyan.tutoring;

/**
 * A proposed plan, with how even it is.
 *
 * @param imbalance the share of people who stand in a group that has too many of their kind
 * @param byChance the same if groups of these sizes were drawn by lot
 */
public record GroupProposal(GroupPlan plan, double imbalance, double byChance) {}
