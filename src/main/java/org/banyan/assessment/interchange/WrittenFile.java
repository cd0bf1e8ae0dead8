package org.banyan.assessment.interchange;

import java.util.List;

/**
 * A file of questions for another platform.
 *
 * @param name for whoever saves it
 * @param problems what the format cannot say, or says otherwise; their line is 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record WrittenFile(String name, String mediaType, byte[] content, List<ImportProblem> problems) {}
