package io.github.mwinspector.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.mwinspector.text.Display;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads a report as a reader of its format does, fails when anything in it is more than a text, and
 * gives the texts.
 */
final class ReadBack {
  private static final Pattern FORMULA = Pattern.compile("^[ \"]*[=+\\-@\\t\\r|＝＋－＠]");

  /** Behind a separator of another language a blank or a tab alone does nothing. */
  private static final Pattern ELSEWHERE = Pattern.compile("^[ \"\\t]*[=+\\-@＝＋－＠]");

  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "main",
          "header",
          "p",
          "h1",
          "h2",
          "span",
          "code",
          "ul",
          "li",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "figure",
          "figcaption",
          "svg",
          "desc",
          "clipPath",
          "rect",
          "line",
          "text",
          "g",
          "path");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "charset",
          "http-equiv",
          "content",
          "name",
          "class",
          "scope",
          "aria-hidden",
          "aria-labelledby",
          "role",
          "id",
          "viewBox",
          "clip-path",
          "d",
          "x",
          "y",
          "x1",
          "x2",
          "y1",
          "y2",
          "width",
          "height",
          "text-anchor");

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9 .,:;='+/#()_-]*");

  private static final org.commonmark.parser.Parser MARKDOWN =
      org.commonmark.parser.Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  AutolinkExtension.create(),
                  StrikethroughExtension.create()))
          .build();

  private static final Set<String> NODES =
      Set.of(
          "Document",
          "Heading",
          "Paragraph",
          "BulletList",
          "ListItem",
          "TableBlock",
          "TableHead",
          "TableBody",
          "TableRow",
          "TableCell",
          "Text",
          "Code",
          "SoftLineBreak",
          "HtmlInline");

  private ReadBack() {}

  /** The texts of a report, joined. */
  static String texts(ReportFormat format, String report) throws IOException {
    byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
    assertEquals(report, new String(bytes, StandardCharsets.UTF_8), "it is valid UTF-8");
    for (String line : report.split(format.table() ? "\r?\n" : "\n", -1)) {
      for (String part : line.split("\t", -1)) {
        assertTrue(part.codePoints().noneMatch(ReadBack::deceives), () -> format + ": " + part);
      }
    }
    return switch (format) {
      case JSON -> json(report);
      case TEXT -> report;
      case MARKDOWN -> markdown(report);
      case HTML -> html(report);
      case CSV_PARAMETERS, CSV_INVOCATIONS -> csv(report);
    };
  }

  private static boolean deceives(int c) {
    return (c < 0x300 || c > 0x36F) && Display.differs(Character.toString(c));
  }

  private static String json(String report) throws IOException {
    StringBuilder texts = new StringBuilder();
    try (JsonParser parser = new JsonFactory().createParser(report)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        texts.append(parser.getText()).append('\n');
      }
    }
    return texts.toString();
  }

  private static String markdown(String report) {
    StringBuilder texts = new StringBuilder();
    walk(MARKDOWN.parse(report), texts);
    return texts.toString();
  }

  private static void walk(Node node, StringBuilder texts) {
    String kind = node.getClass().getSimpleName();
    assertTrue(NODES.contains(kind), () -> kind + " in: " + texts);
    switch (node) {
      case Text text -> {
        assertFalse(text.getLiteral().contains("@"), text.getLiteral());
        assertFalse(text.getLiteral().matches(".*#[0-9].*"), text.getLiteral());
        assertFalse(text.getLiteral().matches(".*:[a-z]+:.*"), text.getLiteral());
        texts.append(text.getLiteral());
      }
      case Code code -> texts.append(code.getLiteral()).append('\n');
      case HtmlInline html -> assertEquals("<br>", html.getLiteral());
      case TableRow row -> {
        int cells = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells += cell instanceof TableCell ? 1 : 0;
        }
        assertEquals(2, cells);
      }
      default -> {}
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      walk(child, texts);
    }
    texts.append('\n');
  }

  private static String html(String report) {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = Jsoup.parse(report, "", parser);
    assertTrue(parser.getErrors().isEmpty(), () -> parser.getErrors() + "\n" + report);
    for (Element element : page.getAllElements()) {
      if (element != page) {
        String name = element.normalName().equals("clippath") ? "clipPath" : element.normalName();
        assertTrue(ELEMENTS.contains(name), name);
        for (Attribute attribute : element.attributes()) {
          assertTrue(ATTRIBUTES.contains(attribute.getKey()), attribute.toString());
          boolean ours = element.normalName().equals("meta");
          assertTrue(
              ours || HARMLESS.matcher(attribute.getValue()).matches(), attribute.toString());
        }
      }
    }
    assertEquals(1, page.select("style").size());
    assertEquals(ReportStyle.css(), page.select("style").getFirst().data());
    assertEquals(0, page.nodeStream(Comment.class).count());
    return page.wholeText();
  }

  private static String csv(String report) throws IOException {
    StringBuilder texts = new StringBuilder();
    CSVFormat strict = CSVFormat.RFC4180.builder().get();
    int columns = -1;
    try (CSVParser parser = CSVParser.parse(report, strict)) {
      for (CSVRecord row : parser) {
        columns = columns < 0 ? row.size() : columns;
        assertEquals(columns, row.size(), row.toString());
        row.forEach(cell -> texts.append(restored(cell)).append('\n'));
      }
    }
    for (char delimiter : new char[] {',', ';', '\t'}) {
      CSVFormat other =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(delimiter)
              .setTrailingData(true)
              .setLenientEof(true)
              .get();
      try (CSVParser parser = CSVParser.parse(report, other)) {
        for (CSVRecord row : parser) {
          for (String cell : row) {
            Pattern formula = delimiter == ',' ? FORMULA : ELSEWHERE;
            assertFalse(formula.matcher(cell).find(), () -> "split at " + delimiter + ": " + cell);
          }
        }
      }
    }
    return texts.toString();
  }

  /** What README tells to do: one apostrophe less at each beginning. */
  static String restored(String cell) {
    return cell.replaceAll("(?<=^|[;\\t\\r\\n])'", "");
  }
}
