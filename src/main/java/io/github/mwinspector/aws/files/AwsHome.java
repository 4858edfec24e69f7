package io.github.mwinspector.aws.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the AWS tools keep their files on this machine: the home folder and the variables that name
 * other places. A home of "?", "" or a relative path, as the JVM gives it for a user without a home
 * folder, counts as none.
 */
public final class AwsHome {
  private static final long LARGEST = 16L << 20;

  /** What scripts name when they want no file to be read. */
  private static final Path NOTHING = Path.of("/dev/null");

  private final Map<String, String> environment;
  private final @Nullable Path home;

  /**
   * Finds the home folder.
   *
   * @param environment the process's variables
   * @param userHome the JVM's {@code user.home}, the last resort
   */
  public AwsHome(Map<String, String> environment, String userHome) {
    this.environment = Map.copyOf(environment);
    String drive = environment.getOrDefault("HOMEDRIVE", "");
    this.home =
        Stream.of(
                environment.getOrDefault("HOME", ""),
                environment.getOrDefault("USERPROFILE", ""),
                drive + environment.getOrDefault("HOMEPATH", ""),
                userHome)
            .map(AwsHome::absolute)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private static @Nullable Path absolute(@Nullable String text) {
    try {
      return text != null && !text.isBlank() && Path.of(text).isAbsolute() ? Path.of(text) : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** A variable's value, or null when it is unset or blank. */
  public @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * The file a variable names, or the usual one below the home folder.
   *
   * @return null when there is neither
   * @throws IOException when the path can't be one on this machine
   */
  public @Nullable Path file(String variable, String usual) throws IOException {
    String named = variable(variable);
    if (named == null) {
      return below(usual);
    }
    return at(named);
  }

  /**
   * The place that a text names; "~" is the home folder.
   *
   * @throws IOException when the text can't be a path on this machine
   */
  public Path at(String named) throws IOException {
    try {
      if (home != null
          && (named.equals("~") || named.startsWith("~/") || named.startsWith("~\\"))) {
        return home.resolve(named.substring(Math.min(2, named.length())));
      }
      return Path.of(named);
    } catch (InvalidPathException e) {
      throw new IOException("this machine's language settings don't allow its name", e);
    }
  }

  /** A file below the home folder, or null without a home folder. */
  public @Nullable Path below(String relative) {
    return home == null ? null : home.resolve(relative);
  }

  /** The path as it is shown: the home folder is "~". */
  public String shown(Path path) {
    return home != null && path.startsWith(home)
        ? "~/" + home.relativize(path).toString().replace('\\', '/')
        : path.toString();
  }

  /**
   * The text of a file; UTF-8, or UTF-16 when a byte order mark says so.
   *
   * @return null when there is no such file
   * @throws IOException with a message in words that can be shown
   */
  public static @Nullable String text(Path path) throws IOException {
    if (!Files.exists(path) || path.equals(NOTHING)) {
      return null;
    }
    if (!Files.isRegularFile(path)) {
      throw new IOException("it is not an ordinary file");
    }
    if (Files.size(path) > LARGEST) {
      throw new IOException("it is larger than 16 MB");
    }
    byte[] bytes = bytes(path);
    return new String(bytes, charset(bytes));
  }

  private static byte[] bytes(Path path) throws IOException {
    try {
      return Files.readAllBytes(path);
    } catch (AccessDeniedException e) {
      throw new IOException("this user may not read it", e);
    } catch (IOException e) {
      throw new IOException("reading it failed (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2) {
      int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
      if (mark == 0xFFFE || mark == 0xFEFF) {
        return StandardCharsets.UTF_16;
      }
    }
    return StandardCharsets.UTF_8;
  }
}
