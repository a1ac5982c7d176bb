package io.cordon.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of {@code cordon score --html}: complete, harmless and loads nothing. */
class ScorePageTest {
  private static final Set<String> HARMLESS =
      Set.of(
          ("html head meta title style body h1 h2 p ul li span b div figure figcaption"
                  + " table thead tbody tr th td svg g path line text defs clipPath rect circle")
              .split(" ", -1));

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "</title></style></svg><iframe src='https://evil.example'>",
          "javascript:alert(1)",
          "]]>&amp;&#60;script&#62;",
          "\u202eevil\u0007",
          "url(https://evil.example/x.png)",
          "x".repeat(5000));

  @TempDir private Path directory;

  private String page(List<String> scenarios) throws Exception {
    ScoreFiles files = ScoreFiles.write(directory, scenarios);
    Path page = directory.resolve("score.html");
    CommandRun run =
        CommandRun.of(
            "score",
            "--truth",
            files.truth().toString(),
            "--findings",
            files.findings().toString(),
            "--html",
            page.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Files.readString(page);
  }

  private static Document parse(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(Document page) {
    NodeList all = page.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  @Test
  void itHasThePlotsAndTheTables() throws Exception {
    String page = page(List.of("account_takeover", "ransomware"));

    Document document = parse(page);
    // All incidents, two scenarios, delays, three budgets, one detector with p-values.
    assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(8);
    assertThat(document.getElementsByTagName("table").getLength()).isEqualTo(6);
    assertThat(page)
        .contains("Recall against false alarms", "Time to detect", "False alarms a week")
        .contains("Calibration of p-values", "account_takeover (6 incidents)")
        .contains("prefers-color-scheme: dark");
  }

  @Test
  void itLoadsNothingAndRunsNothing() throws Exception {
    assertHarmless(page(List.of("account_takeover")));
  }

  @Test
  void hostileNamesAreShownAndDoNothing() throws Exception {
    String page = page(HOSTILE);

    assertHarmless(page);
    String text = parse(page).getDocumentElement().getTextContent();
    assertThat(text).contains("<script>alert(1)</script>", "<img src=x onerror=alert(1)>");
    assertThat(page).doesNotContain("\u202e", "\u0007");
  }

  private static void assertHarmless(String page) throws Exception {
    for (Element element : elements(parse(page))) {
      assertThat(HARMLESS).contains(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        assertThat(attribute.getNodeName()).doesNotStartWith("on").isNotIn("href", "src", "style");
        if (attribute.getNodeValue().contains("url(")
            && !attribute.getNodeName().equals("aria-label")) {
          assertThat(attribute.getNodeValue()).matches("url\\(#[a-z0-9-]+\\)");
        }
      }
    }
  }

  @Test
  void itsPolicyAllowsOnlyItsOwnStyle() throws Exception {
    String page = page(List.of("account_takeover"));

    Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page);
    assertThat(style.find()).isTrue();
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains(
            "content=\"default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "';");
    assertThat(style.group(1)).doesNotContain("url(", "@import");
  }

  @Test
  void idsAreUniqueAndThePageIsTheSameForTheSameScore() throws Exception {
    String page = page(List.of("account_takeover", "ransomware"));

    List<String> ids =
        elements(parse(page)).stream()
            .map(element -> element.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();
    // A clip path may be defined again with the same content.
    assertThat(ids).isNotEmpty();
    assertThat(page(List.of("account_takeover", "ransomware"))).isEqualTo(page);
  }
}
