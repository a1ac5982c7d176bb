package io.cordon.cli.detect.page;

import static io.cordon.cli.detect.summary.PageFindings.finding;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.detect.summary.ExposureMap;
import io.cordon.cli.detect.summary.FindingOverview;
import io.cordon.cli.detect.summary.PageFindings;
import io.cordon.cli.detect.summary.RunFacts;
import io.cordon.cli.detect.summary.RunSummary;
import io.cordon.cli.exposed.ExposedFile;
import io.cordon.cli.show.Fact;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.Severity;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of {@code cordon detect --html}: complete, harmless, bounded, and loads nothing. */
class RunPageTest {
  private static final Set<String> HARMLESS =
      Set.of(
          ("html head meta title style body header main section h1 h2 h3 h4 p ul li b span small bdi"
                  + " code a div details summary dl dt dd table caption thead tbody tr th td svg g"
                  + " rect line text label select option input button script")
              .split(" ", -1));

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "</title></style></svg><iframe src='https://evil.example'>",
          "]]>&amp;&#60;script&#62;",
          "a\u202egpj.exe\u0007\u001b[2J\ud800\ufffe",
          "url(https://evil.example/x.png)",
          "x".repeat(5000));

  private static String page(FindingOverview findings, List<ExposedFile> exposed, RunFacts facts)
      throws Exception {
    RunSummary.RecordCounts records = new RunSummary.RecordCounts(10, 8, 0, 1, 0, 1, 0);
    return RunPage.of(new RunSummary(facts, records, findings, ExposureMap.of(exposed)));
  }

  private static String page(List<Finding> findings) throws Exception {
    FindingOverview overview = new FindingOverview(RunPage.MOST_FINDINGS);
    findings.forEach(overview::add);
    return page(overview, List.of(exposed("Plans/q3.xlsx", "Secret")), facts("log.jsonl"));
  }

  private static RunFacts facts(String text) {
    return new RunFacts(
        "cordon 1",
        Instant.parse("2026-03-01T00:00:00Z"),
        Instant.parse("2026-03-05T12:00:00Z"),
        List.of(text),
        List.of(new Fact("--policies", text)),
        List.of(text + ": is empty"));
  }

  private static ExposedFile exposed(String name, String label) {
    Instant since = Instant.parse("2026-03-02T09:00:00Z");
    return new ExposedFile(
        "k", "k", label, 3, Exposure.ANYONE, true, "box", since, name, name, name, "{}");
  }

  private static Document parse(String page) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(Document page, String name) {
    NodeList all = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  private static String text(String page) throws Exception {
    return parse(page).getDocumentElement().getTextContent();
  }

  private static void assertHarmless(String page) throws Exception {
    for (Element element : elements(parse(page), "*")) {
      assertThat(HARMLESS).contains(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        assertThat(attribute.getNodeName()).doesNotStartWith("on").isNotIn("src", "style");
        if (attribute.getNodeName().equals("href")) {
          assertThat(attribute.getNodeValue()).startsWith("https://");
        }
      }
    }
  }

  @Test
  void itSaysWhatHappenedToWhomAndWhy() throws Exception {
    Anomaly anomaly =
        new Anomaly("downloads in a day", "120", "3.1, usually 0-11", 0.0006, 23, "counts 1");

    String text =
        text(
            page(
                List.of(
                    finding("Shared outside", Severity.HIGH, 75, share().to("eve@x.test")),
                    PageFindings.unusual(anomaly, download().at("11:00")))));

    assertThat(text)
        .contains("2 findings", "1 Mar 2026, 00:00 to 5 Mar 2026, 12:00 UTC")
        .contains("Of 10 records: 8 activities, 1 row merged into another row's activity")
        .contains("log.jsonl: is empty", "2 findings are about a file whose label is unknown")
        .contains("ana shared plan.docx with eve@x.test, outside")
        .contains("quarantine (mode enforce)", "MITRE ATT&CK T1567.002", "cordon 1", "--policies")
        .contains("What was unusual", "downloads in a day", "1 in 1,600 days", "23 days")
        .contains("Box", "Secret", "anyone with link", "Plans/q3.xlsx");
  }

  @Test
  void oneFindingIsSingular() throws Exception {
    assertThat(text(page(List.of(finding("S", Severity.HIGH, 75, share())))))
        .contains("1 finding", "1 finding is about a file whose label is unknown")
        .doesNotContain("1 findings");
  }

  @Test
  void nothingFoundIsAPageToo() throws Exception {
    String page = page(List.of());

    assertHarmless(page);
    assertThat(text(page)).contains("0 findings", "Nothing was found.");
  }

  @Test
  void itLoadsNothingAndItsPolicyAllowsOnlyWhatIsInIt() throws Exception {
    String page = page(List.of(finding("S", Severity.HIGH, 75, share())));

    assertHarmless(page);
    assertThat(page)
        .contains(
            "content=\"default-src 'none'; style-src '"
                + hash("style", page)
                + "'; script-src '"
                + hash("script", page)
                + "'; base-uri 'none'; form-action 'none'\"");
    assertThat(page).doesNotContain("url(", "@import", "src=", "innerHTML", "eval(");
  }

  private static String hash(String element, String page) throws Exception {
    String tags = "<" + element + ">(.*?)</" + element + ">";
    Matcher content = Pattern.compile(tags, Pattern.DOTALL).matcher(page);
    assertThat(content.find()).isTrue();
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(content.group(1).getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  @Test
  void hostileTextIsShownAndDoesNothing() throws Exception {
    for (String hostile : HOSTILE) {
      FindingOverview overview = new FindingOverview(RunPage.MOST_FINDINGS);
      overview.add(finding(hostile, Severity.CRITICAL, 95, hostileShare(hostile)));

      String page = page(overview, List.of(exposed(hostile, hostile)), facts(hostile));

      assertHarmless(page);
      assertThat(page).doesNotContain("\u202e", "\u0007", "\u001b", "\ufffe", "<script>alert");
      assertThat(page.length()).isLessThan(100_000);
    }
    assertThat(text(page(List.of(finding("t", Severity.LOW, 1, hostileShare(HOSTILE.get(0)))))))
        .contains("<script>alert(1)</script>");
    assertThat(text(page(List.of(finding("t", Severity.LOW, 1, hostileShare(HOSTILE.get(4)))))))
        .contains("aU+202Egpj.exeU+0007U+001B[2JU+D800U+FFFE");
  }

  private static ActivityFixtures hostileShare(String hostile) {
    CloudFile file =
        CloudFile.builder()
            .id("f-1")
            .name(hostile)
            .path(hostile)
            .url("https://files.example/" + hostile)
            .kind(FileKind.FILE)
            .label(new Label(hostile, hostile, 3))
            .exposure(Exposure.ANYONE)
            .build();
    return share().of(file).by("eve" + hostile).to(hostile).rawType(hostile).id(hostile);
  }

  @Test
  void onlyAddressesThatShowWhereTheyLeadAreLinks() throws Exception {
    assertThat(PageText.safeLink("https://a.example/b%20c?d=e"))
        .isEqualTo("https://a.example/b%20c?d=e");
    for (String url :
        List.of(
            "javascript:alert(1)",
            "http://a.example/",
            "https://sharepoint.example@evil.example/",
            "https:evil",
            "data:text/html,x",
            "https://a.example/ b",
            "https://a.example/\ud800",
            "https://a.example/\u202e",
            "https://a.example/\"onclick=")) {
      assertThat(PageText.safeLink(url)).as(url).isNull();
    }
    assertThat(elements(parse(page(List.of(finding("S", Severity.HIGH, 75, share())))), "a"))
        .hasSize(1)
        .allMatch(link -> link.getAttribute("rel").contains("noopener"))
        .allMatch(link -> link.getAttribute("href").equals(link.getTextContent()));
  }

  @Test
  void aHundredThousandFindingsAreCountedAndTheWorstAreShown() throws Exception {
    FindingOverview overview = new FindingOverview(RunPage.MOST_FINDINGS);
    for (int i = 0; i < 100_000; i++) {
      Finding one =
          finding(
              "Policy", Severity.MEDIUM, i % 100, share().of("f" + i).by("p" + i + "@example.com"));
      overview.add(one);
    }

    String page = page(overview, List.of(), facts("log.jsonl"));

    assertThat(
            elements(parse(page), "details").stream()
                .filter(d -> d.getAttribute("class").equals("finding")))
        .hasSize(RunPage.MOST_FINDINGS);
    assertThat(text(page))
        .contains(
            "100,000 findings", "These are the worst 500 of 100,000; the other 99,500 are counted")
        .contains("and 99,990 more");
    assertThat(page.length()).isLessThan(4_000_000);
  }

  @Test
  void itIsTheSameForTheSameRunAndHasHeadingsAndNames() throws Exception {
    List<Finding> findings = List.of(finding("S", Severity.HIGH, 75, share()));

    assertThat(page(findings)).isEqualTo(page(findings));
    Document document = parse(page(findings));
    assertThat(elements(document, "h1")).hasSize(1);
    assertThat(elements(document, "table"))
        .allMatch(table -> table.getElementsByTagName("th").getLength() > 0);
    assertThat(elements(document, "svg"))
        .allMatch(
            svg ->
                svg.getAttribute("aria-hidden").equals("true")
                    || !svg.getAttribute("aria-label").isEmpty());
    assertThat(elements(document, "input"))
        .allMatch(input -> input.getParentNode().getNodeName().equals("label"));
  }
}
