import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the formatter over every source file below a folder: {@code check} it or {@code apply} it. */
class Format {
  public static void main(String[] args) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            args[0].equals("apply")
                ? List.of("--replace")
                : List.of("--dry-run", "--set-exit-if-changed"));
    int options = arguments.size();
    try (var files = Files.walk(Path.of(args[1]))) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    System.out.println("format " + args[0] + ": " + (arguments.size() - options) + " files");
    Main.main(arguments.toArray(String[]::new));
  }
}
