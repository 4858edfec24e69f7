package io.github.mwinspector.demo;

/**
 * A task execution of the demo account that can be asked for.
 *
 * @param windowExecutionId the window execution it belongs to
 * @param taskId the task execution's id
 * @param title a few words
 * @param shows what there is to see, or how the call fails
 * @param region where it is found
 * @param fails whether asking for it ends in an error
 */
public record DemoTask(
    String windowExecutionId,
    String taskId,
    String title,
    String shows,
    String region,
    boolean fails) {}
