package org.banyan.enrolment.intake;

import java.util.List;
import org.banyan.identity.RegistryEntry;
import org.jspecify.annotations.Nullable;

/** A row of the file, understood as far as possible. Without an entry there is at least one problem. */
record ReadRow(int number, @Nullable RegistryEntry entry, List<CellProblem> problems) {}
