package io.cordon.cli.detect.page;

import io.cordon.cli.detect.summary.FindingOverview;
import io.cordon.cli.detect.summary.FindingTimeline.Bar;
import io.cordon.cli.detect.summary.Ranking;
import io.cordon.cli.detect.summary.RunFacts;
import io.cordon.cli.detect.summary.RunSummary;
import io.cordon.cli.html.HtmlWriter;
import io.cordon.cli.html.PageHead;
import io.cordon.cli.show.Fact;
import io.cordon.cli.terminal.Quantity;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A run of {@code detect} as one HTML page that loads nothing. It works without its script, which
 * only filters the list of findings.
 */
public final class RunPage {
  /** Findings that can be opened; more would make the page slow. All others are counted. */
  public static final int MOST_FINDINGS = 500;

  private static final int MOST_RANKS = 10;
  private static final int MOST_POLICIES = 15;
  private static final int MOST_INPUTS = 50;
  private static final int MOST_UNKNOWN = 30;

  private final RunSummary run;
  private final RunFacts facts;
  private final FindingOverview findings;
  private final HtmlWriter page = new HtmlWriter();
  private final Charts charts = new Charts(page);

  private RunPage(RunSummary run) {
    this.run = run;
    facts = run.facts();
    findings = run.findings();
  }

  /** The text of the page; the same for the same run. */
  public static String of(RunSummary run) throws IOException {
    PageHead head =
        new PageHead(
            "Cordon: " + Quantity.of(run.findings().total(), "finding", "findings"),
            PageHead.resource(RunPage.class, "run.css"),
            PageHead.resource(RunPage.class, "run.js"));
    RunPage body = new RunPage(run);
    body.write();
    return head.html() + body.page.html() + head.end();
  }

  private void write() {
    header();
    page.open("main");
    unknown();
    overTime();
    exposure();
    loudest();
    list();
    about();
    page.close();
  }

  private void header() {
    page.open("header").element("p", "Cordon", "class", "mark");
    page.element("h1", Quantity.of(findings.total(), "finding", "findings"));
    page.open("p", "class", "range");
    page.text(
        facts.from() == null
            ? "No activity was read."
            : PageText.minute(facts.from()) + " to " + PageText.minute(facts.to()) + " UTC");
    page.close().open("ul", "class", "tiles");
    long severe =
        findings.severities().of(Severity.CRITICAL) + findings.severities().of(Severity.HIGH);
    tile(severe, "of high or critical severity");
    tile(findings.people().size(), "people and accounts with findings");
    tile(run.exposures().outside(), "files that outsiders can reach");
    tile(run.records().read(), "records read");
    page.close().element("p", account(), "class", "account").close();
  }

  private void tile(long number, String what) {
    page.open("li").open("b").number(number).close();
    page.element("span", what).close();
  }

  /** Where every record went. */
  private String account() {
    RunSummary.RecordCounts records = run.records();
    String history =
        records.history() == 0
            ? ""
            : count(records.history(), "activity", "activities") + " of the warm-up, ";
    return "Of "
        + count(records.read(), "record", "records")
        + ": "
        + count(records.activities(), "activity", "activities")
        + ", "
        + history
        + count(records.merged(), "row", "rows")
        + " merged into another row's activity, "
        + count(records.duplicates(), "duplicate", "duplicates")
        + ", "
        + count(records.skipped(), "record", "records")
        + " of no file activity, "
        + count(records.rejects(), "reject", "rejects")
        + '.';
  }

  private static String count(long number, String one, String many) {
    return Quantity.of(number, one, many);
  }

  private void unknown() {
    List<String> unknown = run.unknown();
    if (unknown.isEmpty()) {
      return;
    }
    page.open("section", "class", "unknown").element("h2", "What was not known").open("ul");
    unknown.stream()
        .limit(MOST_UNKNOWN)
        .forEach(sentence -> page.open("li").logged(sentence).close());
    if (unknown.size() > MOST_UNKNOWN) {
      page.element("li", "and " + (unknown.size() - MOST_UNKNOWN) + " more");
    }
    page.close().close();
  }

  private void overTime() {
    page.open("section").element("h2", "Findings by severity and time");
    if (findings.total() == 0) {
      page.element("p", "Nothing was found.").close();
      return;
    }
    page.open("div", "class", "pair");
    charts.severities(findings.severities());
    List<Bar> bars = findings.timeline().bars(facts.from(), facts.to());
    page.open("div", "class", "over");
    charts.timeline(bars);
    page.close().close();
    page.open("details", "class", "numbers").element("summary", "The same as a table");
    page.open("div", "class", "scroll").open("table").open("thead").open("tr");
    page.element("th", "time (UTC)", "scope", "col").element("th", "findings", "scope", "col");
    page.close().close();
    for (Bar bar : bars) {
      page.open("tr").element("th", Charts.name(bar), "scope", "row");
      page.element("td", Charts.words(bar.counts())).close();
    }
    page.close().close().close().close();
  }

  private void exposure() {
    page.open("section").element("h2", "Who can reach which files");
    long files = run.exposures().files();
    String shared =
        Quantity.of(files, "shared file", "shared files")
            + " at the end of the logs, by app, label and the widest reach of each."
            + " A file that was shared before the logs begin is known only after somebody has used"
            + " its link.";
    page.element("p", files == 0 ? "No shared file is known." : shared);
    new ExposureSection(page, run.exposures()).write();
    page.close();
  }

  private void loudest() {
    if (findings.total() == 0) {
      return;
    }
    page.open("section").element("h2", "People, files and policies with the most findings");
    page.open("div", "class", "panels wide");
    ranking("People and accounts", findings.people(), MOST_RANKS);
    ranking("Files", findings.files(), MOST_RANKS);
    ranking("Policies", findings.policies(), MOST_POLICIES);
    page.close().close();
  }

  private void ranking(String name, Ranking ranking, int most) {
    page.open("div").element("h3", name);
    charts.ranking(name + " with the most findings", ranking.loudest(most));
    if (ranking.size() > most) {
      page.element("p", String.format(Locale.ROOT, "and %,d more", ranking.size() - most));
    }
    page.close();
  }

  private void list() {
    List<Finding> shown = findings.worst();
    page.open("section").element("h2", "Findings, the worst first");
    page.open("p").text("Each opens to its evidence. ");
    if (shown.size() < findings.total()) {
      page.text(
          String.format(
              Locale.ROOT,
              "These are the worst %,d of %,d; the other %,d are counted in the charts above, and"
                  + " --findings FILE writes them all.",
              shown.size(),
              findings.total(),
              findings.total() - shown.size()));
    }
    page.close();
    filter();
    page.open("div", "id", "findings");
    shown.forEach(finding -> FindingCard.write(page, finding));
    page.close().close();
  }

  /** Hidden until the script is there to make it work. */
  private void filter() {
    page.open("div", "id", "filter", "hidden", "hidden", "role", "search");
    page.open("label").text("Show ").open("select", "id", "severity");
    for (Severity severity : Severity.values()) {
      String words = severity == Severity.INFORMATIONAL ? "all" : severity.word() + " or worse";
      page.element("option", words, "value", "" + severity.ocsfId());
    }
    page.close().close();
    page.open("label").text(" that mention ");
    page.empty("input", "id", "words", "type", "search", "autocomplete", "off").close();
    page.element("button", "Open all", "id", "open", "type", "button");
    page.element("button", "Close all", "id", "close", "type", "button");
    page.element("span", "", "id", "count", "role", "status").close();
  }

  private void about() {
    page.open("section", "class", "about").element("h2", "About this run").open("dl");
    page.element("dt", "version").element("dd", facts.version());
    page.element("dt", "logs").open("dd");
    facts.inputs().stream()
        .limit(MOST_INPUTS)
        .forEach(name -> page.open("code").logged(name).close().text(" "));
    if (facts.inputs().size() > MOST_INPUTS) {
      page.text("and " + (facts.inputs().size() - MOST_INPUTS) + " more");
    }
    page.close();
    for (Fact option : facts.options()) {
      page.open("dt").open("code").logged(option.name()).close().close();
      page.open("dd").open("code").logged(option.text()).close().close();
    }
    page.close();
    page.element("p", "Times are in UTC. This page loads nothing and sends nothing.").close();
  }
}
