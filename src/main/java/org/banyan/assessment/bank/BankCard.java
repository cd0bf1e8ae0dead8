package org.banyan.assessment.bank;

import java.util.UUID;

/**
 * A bank in a list.
 *
 * @param language tag of the language of its questions
 * @param shared whether authors of single courses of the institute may use it, too
 */
public record BankCard(BankId id, UUID institute, String name, String language, boolean shared, int questions) {}
