package io.github.mwinspector.answer;

import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.text.Sensitive;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the body of a GetMaintenanceWindowExecutionTask response. Keeps what the SDK's own reading
 * loses: equal keys, unknown members, odd forms, tokens as sent. Whether the ids are the ones asked
 * for is the caller's question.
 */
public final class AnswerReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private AnswerReader() {}

  /**
   * Reads a body. Takes time in proportion to its size; not for the JavaFX thread.
   *
   * @param body the response's bytes, UTF-8
   * @param call what is known of the call
   * @throws UnreadableAnswerException when the body is not one JSON object with a member, see
   *     {@link UnreadableAnswerException#isEmpty}
   */
  public static TaskAnswer read(byte[] body, CallFacts call) throws UnreadableAnswerException {
    String received = decoded(body);
    return answer(received, object(received), call);
  }

  /**
   * Reads an answer that a program wrote into a file: as {@link #read}, and in the forms that the
   * AWS CLI, SDKs and PowerShell give it.
   *
   * @param call what is known of the call
   */
  public static TaskAnswer readWritten(String text, CallFacts call)
      throws UnreadableAnswerException {
    return answer(text, OtherForms.plain(object(text)), call);
  }

  private static TaskAnswer answer(String received, Json.Members members, CallFacts call) {
    MemberReader reader = new MemberReader(members);
    TaskExecution task = reader.task();
    ParameterTree tree = new ParameterTree(reader.odd());
    List<ParameterNode> rows = tree.rows(reader.last(MemberList.SENSITIVE));
    return new TaskAnswer(
        task,
        rows,
        tree.count(),
        MemberList.of(members, reader.odd()),
        new RawBody(new Sensitive(received), PrettyPrint.lines(members)),
        call);
  }

  private static Json.Members object(String received) throws UnreadableAnswerException {
    boolean marked = !received.isEmpty() && received.charAt(0) == BYTE_ORDER_MARK;
    String json = marked ? received.substring(1) : received;
    if (json.stripLeading().startsWith("<")) {
      throw UnreadableAnswerException.broken(1, 1, "it looks like HTML or XML, not like JSON");
    }
    return switch (JsonReader.read(json)) {
      case Json.Members(var entries) when entries.isEmpty() ->
          throw UnreadableAnswerException.empty("the object in it has no members");
      case Json.Members members -> members;
      case Json.Literal literal when literal.isNull() ->
          throw UnreadableAnswerException.empty("there is only a null in it");
      case Json.Items _, Json.Text _, Json.Literal _ ->
          throw UnreadableAnswerException.broken(1, 1, "it is JSON, but not an object");
    };
  }

  private static String decoded(byte[] body) throws UnreadableAnswerException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw UnreadableAnswerException.broken(0, 0, "it is not UTF-8 text");
    }
  }
}
