package io.github.mwinspector.command;

/**
 * A task execution of the demo account, for the list.
 *
 * @param windowExecutionId its window execution
 * @param taskExecutionId its id
 * @param region where it is found
 * @param shows what there is to see, in a few words
 */
public record DemoLine(
    String windowExecutionId, String taskExecutionId, String region, String shows) {}
