package io.github.mwinspector.aws.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {
  /** What Python's shlex.split, which the AWS CLI takes on POSIX, makes of a command. */
  static Stream<Arguments> posix() {
    return Stream.of(
        arguments("/opt/get keys", List.of("/opt/get", "keys")),
        arguments("  a\t b \n c ", List.of("a", "b", "c")),
        arguments("a 'b c' \"d e\"", List.of("a", "b c", "d e")),
        arguments("a '' \"\"", List.of("a", "", "")),
        arguments("a b'c d'e", List.of("a", "bc de")),
        arguments("a 'b\\c' 'd\"e'", List.of("a", "b\\c", "d\"e")),
        arguments("a \"b\\\"c\\\\d\\e\"", List.of("a", "b\"c\\d\\e")),
        arguments("a\\ b \\'c \\\\", List.of("a b", "'c", "\\")),
        arguments("a # b;c | d > e", List.of("a", "#", "b;c", "|", "d", ">", "e")),
        arguments("~/a $HOME `b` *", List.of("~/a", "$HOME", "`b`", "*")));
  }

  @ParameterizedTest
  @MethodSource("posix")
  void on_posix_a_command_is_split_as_the_aws_cli_does(String command, List<String> words) {
    assertEquals(words, CommandWords.of(command, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a 'b", "a \"b", "a \"b\\", "a b\\", "", "  "})
  void what_python_refuses_is_no_command(String command) {
    assertNull(CommandWords.of(command, false));
  }

  /** The rules of Microsoft's C runtime, which the AWS CLI follows on Windows. */
  static Stream<Arguments> windows() {
    return Stream.of(
        arguments("C:\\Tools\\get.exe keys", List.of("C:\\Tools\\get.exe", "keys")),
        arguments("\"C:\\Program Files\\get.exe\" a", List.of("C:\\Program Files\\get.exe", "a")),
        arguments("a 'b c'", List.of("a", "'b", "c'")),
        arguments("a \"b\\\"c\" d", List.of("a", "b\"c", "d")),
        arguments("a b\\\\\\\"c", List.of("a", "b\\\"c")),
        arguments("a \"b\\\\\" c", List.of("a", "b\\", "c")),
        arguments("a \"\" b\\", List.of("a", "", "b\\")));
  }

  @ParameterizedTest
  @MethodSource("windows")
  void on_windows_backslashes_are_plain_but_before_a_quote(String command, List<String> words) {
    assertEquals(words, CommandWords.of(command, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a \"b", "a b\\\\\"c", ""})
  void an_open_quote_is_no_command_on_windows(String command) {
    assertNull(CommandWords.of(command, true));
  }
}
