package io.github.mwinspector;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.mwinspector.view.part.Lines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of CONTRIBUTING ("Packages") as a test: what each package may import. */
class ArchitectureTest {
  private static final String ROOT = "io.github.mwinspector";
  private static final String RUNNER = ".aws.keys.CommandRun";
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final String FX_BASE = "javafx.beans,javafx.collections,javafx.util";
  private static final String JSON = "com.fasterxml.jackson";

  /** Package → ours it may import | others it may import. The JDK and jspecify are always there. */
  private static final Map<String, String> TABLE = new LinkedHashMap<>();

  static {
    TABLE.put("text", "|");
    TABLE.put("profile", "|");
    TABLE.put("settings", "profile|org.slf4j," + JSON);
    TABLE.put("request", "profile|");
    TABLE.put("paste", "request,profile,text|");
    TABLE.put("find", "request,profile|");
    TABLE.put("recall", "request,profile,text|org.sqlite,org.slf4j");
    TABLE.put("model", "text|");
    TABLE.put("answer", "model,text|" + JSON);
    TABLE.put("evidence", "model,text|");
    TABLE.put("reason", "evidence,model,text|");
    TABLE.put("timeline", "reason,evidence,model,text|");
    TABLE.put("saved", "request,model,answer,evidence,reason,text|" + JSON);
    TABLE.put("compare", "evidence,model,text|");
    TABLE.put("browse", "model,text|");
    TABLE.put(
        "lookup",
        "request,find,profile,model,evidence,reason,browse,text"
            + "|javafx.concurrent,javafx.event,org.slf4j,"
            + FX_BASE);
    TABLE.put(
        "aws",
        "lookup,request,profile,model,evidence,browse,answer,text|software.amazon.awssdk," + JSON);
    TABLE.put(
        "export",
        "request,paste,profile,model,evidence,reason,timeline,compare,browse,answer,text|" + JSON);
    TABLE.put(
        "state",
        "lookup,compare,browse,saved,export,recall,find,request,paste,profile,model,evidence,reason"
            + ",text|javafx.concurrent,javafx.event,"
            + FX_BASE);
    TABLE.put("demo", "request,profile|com.sun.net.httpserver," + JSON);
    TABLE.put(
        "command",
        "profile,request,paste,find,lookup,model,evidence,reason,compare,browse,saved,export,text"
            + "|picocli");
    TABLE.put(
        "view",
        "state,timeline,compare,browse,saved,lookup,recall,find,export,model,evidence,reason,request"
            + ",paste,profile,text|javafx,org.controlsfx,atlantafx,org.kordamp,impl.org.controlsfx");
  }

  static Set<String> packages() {
    return TABLE.keySet();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void importsOnlyWhatTheTableAllows(String name) {
    List<String> allowed = new ArrayList<>(List.of("java.", "javax.", "org.jspecify."));
    allowed.add(ROOT + "." + name + ".");
    String[] row = TABLE.get(name).split("\\|", -1);
    for (String ours : row[0].split(",")) {
      allowed.add(ROOT + "." + ours + ".");
    }
    for (String other : row[1].split(",")) {
      allowed.add(other + ".");
    }
    allowed.removeIf(prefix -> prefix.equals(".") || prefix.equals(ROOT + ".."));
    assertTrue(OURS.stream().anyMatch(c -> in(c, name)), "no class in " + name);
    classes()
        .that(describe("in " + name, c -> in(c, name)))
        .should(never(dependOnClassesThat(outside(allowed))))
        .because("CONTRIBUTING's table says what " + name + " may import")
        .check(OURS);
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> found = new TreeSet<>();
    OURS.stream()
        .map(JavaClass::getPackageName)
        .filter(p -> !p.equals(ROOT))
        .map(p -> p.substring(ROOT.length() + 1).split("\\.")[0])
        .forEach(found::add);
    assertEquals(new TreeSet<>(TABLE.keySet()), found);
  }

  @Test
  void noPackagesImportEachOther() {
    slices().matching("(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void partsOfTheViewDontImportEachOther() {
    Set<String> shared = Set.of("part", "badge", "picture");
    List<String> wrong = new ArrayList<>();
    for (JavaClass from : OURS) {
      String part = viewPart(from);
      if (part.isEmpty()) {
        continue;
      }
      from.getDirectDependenciesFromSelf().stream()
          .map(d -> viewPart(d.getTargetClass()))
          .filter(to -> !to.isEmpty() && !to.equals(part) && !shared.contains(to))
          .forEach(to -> wrong.add(from.getName() + " imports view." + to));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void threadsAreOnlyMadeAtTheRoot() {
    noClasses()
        .that(describe("outside the root", c -> !c.getPackageName().equals(ROOT)))
        .and(describe("not the demo server", c -> !in(c, "demo")))
        .should()
        .dependOnClassesThat(
            describe(
                "that make threads",
                c ->
                    Set.of(
                            "java.util.concurrent.Executors",
                            "java.util.concurrent.ThreadPoolExecutor",
                            "java.util.Timer",
                            "java.lang.Thread$Builder")
                        .contains(c.getName())))
        .because("whoever makes a thread must end it: the root does both")
        .check(OURS);
  }

  @Test
  void nobodyAsksTheSystemClockButTheRoot() {
    noClasses()
        .that(describe("outside the root", c -> !c.getPackageName().equals(ROOT)))
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("time comes from the one InstantSource, so that tests can set it")
        .check(OURS);
  }

  @Test
  void nothingStaticCanChange() {
    fields()
        .that()
        .areStatic()
        .and(describe("written in source", f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)))
        .should()
        .beFinal()
        .check(OURS);
  }

  @Test
  void everyPackageIsNullMarked() {
    for (String name : OURS.stream().map(JavaClass::getPackageName).distinct().toList()) {
      assertTrue(
          OURS.getPackage(name).isAnnotatedWith(NullMarked.class), name + " is not null-marked");
    }
  }

  @Test
  void textsWrapInOnePlaceThatKnowsWhichOnesCannot() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Lines.class.getName())
        .should()
        .callMethod(Labeled.class, "setWrapText", boolean.class)
        .orShould()
        .callMethod(Tooltip.class, "setWrapText", boolean.class)
        .orShould()
        .callMethod(Text.class, "setWrappingWidth", double.class)
        .check(OURS);
  }

  @Test
  void nothingRunsCodeFromData() {
    noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "that load code or objects from data",
                c ->
                    c.getName().equals("java.io.ObjectInputStream")
                        || c.getPackageName().startsWith("javax.script")
                        || c.getPackageName().startsWith("javafx.fxml")
                        || c.getPackageName().startsWith("javafx.scene.web")))
        .check(OURS);
  }

  @Test
  void onlyOneClassStartsProcesses() {
    noClasses()
        .that(
            describe(
                "neither the browser nor the bounded runner",
                c ->
                    !c.getName().equals(ROOT + ".Browser")
                        && !c.getName().startsWith(ROOT + RUNNER)))
        .should()
        .dependOnClassesThat(
            describe(
                "that start processes",
                c ->
                    Set.of("java.lang.ProcessBuilder", "java.lang.Runtime$Version")
                        .contains(c.getName())))
        .check(OURS);
  }

  @Test
  void aRuleOverNothingFails() {
    assertFalse(OURS.isEmpty());
    assertThrows(
        AssertionError.class,
        () -> classes().that().resideInAPackage("nowhere..").should().bePublic().check(OURS));
    assertThrows(
        AssertionError.class,
        () ->
            classes()
                .that(describe("in view", c -> in(c, "view")))
                .should(never(dependOnClassesThat(outside(List.of("java.")))))
                .check(OURS));
  }

  private static boolean in(JavaClass type, String name) {
    return (type.getPackageName() + ".").startsWith(ROOT + "." + name + ".");
  }

  private static String viewPart(JavaClass type) {
    String prefix = ROOT + ".view.";
    return type.getPackageName().startsWith(prefix)
        ? type.getPackageName().substring(prefix.length())
        : "";
  }

  private static DescribedPredicate<JavaClass> outside(List<String> prefixes) {
    return describe(
        "outside " + prefixes,
        c -> {
          JavaClass type = c.getBaseComponentType();
          return !type.isPrimitive()
              && prefixes.stream().noneMatch((type.getPackageName() + ".")::startsWith);
        });
  }
}
