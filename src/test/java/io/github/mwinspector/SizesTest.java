package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING's sizes: a file ends at 300 lines, a method at 40. */
class SizesTest {
  private static final int FILE = 300;
  private static final int METHOD = 40;
  private static final Path MAIN = Path.of("src", "main", "java");

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  @Test
  void filesEndIn300Lines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : files()) {
      int lines = Files.readAllLines(file).size();
      if (lines > FILE) {
        tooLong.add(file + " has " + lines + " lines");
      }
    }
    assertEquals(List.of(), tooLong);
  }

  @Test
  void methodsEndIn40Lines() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> tooLong = new ArrayList<>();
    int[] seen = {0};
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of(),
                  null,
                  manager.getJavaFileObjectsFromPaths(files()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitMethod(MethodTree method, Void nothing) {
            seen[0]++;
            if (method.getBody() != null) {
              long first = line(positions.getStartPosition(unit, method.getBody()));
              long last = line(positions.getEndPosition(unit, method.getBody()));
              if (last - first + 1 > METHOD) {
                tooLong.add(unit.getSourceFile().getName() + ": " + method.getName());
              }
            }
            return super.visitMethod(method, nothing);
          }

          private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
          }
        }.scan(unit, null);
      }
    }
    assertTrue(seen[0] > 500, "only " + seen[0] + " methods were seen");
    assertEquals(List.of(), tooLong);
  }
}
