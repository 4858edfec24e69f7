package io.github.mwinspector.saved;

import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import java.util.ArrayList;
import java.util.List;

/** Reads nodes, and what a program wrote there. */
final class NodeReader {
  private NodeReader() {}

  static Node node(Fields it) throws UnopenableException {
    List<Node.Plugin> plugins = new ArrayList<>();
    for (Fields plugin : it.objects("CommandPlugins")) {
      plugins.add(plugin(plugin));
    }
    return new Node(
        it.needed("InstanceId"),
        it.text("InstanceName"),
        it.text("Status"),
        it.text("StatusDetails"),
        it.time("RequestedDateTime"),
        it.value("TraceOutput"),
        plugins,
        it.text("CloudWatchLogGroupName"));
  }

  private static Node.Plugin plugin(Fields it) throws UnopenableException {
    return new Node.Plugin(
        it.needed("Name"),
        it.text("Status"),
        it.text("StatusDetails"),
        it.number("ResponseCode"),
        it.time("ResponseStartDateTime"),
        it.time("ResponseFinishDateTime"),
        it.value("Output"),
        it.text("OutputS3BucketName"),
        it.text("OutputS3KeyPrefix"),
        it.text("OutputS3Region"));
  }

  static NodeOutput output(Fields it) throws UnopenableException {
    return new NodeOutput(
        it.text("PluginName"),
        it.number("ResponseCode"),
        it.text("Status"),
        it.text("StatusDetails"),
        it.time("ExecutionStartDateTime"),
        it.time("ExecutionEndDateTime"),
        it.value("StandardOutputContent"),
        it.value("StandardErrorContent"),
        it.text("StandardOutputUrl"),
        it.text("StandardErrorUrl"),
        it.text("CloudWatchLogGroupName"));
  }
}
