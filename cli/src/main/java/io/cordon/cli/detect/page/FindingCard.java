package io.cordon.cli.detect.page;

import io.cordon.cli.detect.summary.Rarity;
import io.cordon.cli.html.HtmlWriter;
import io.cordon.cli.show.ActivitySentence;
import io.cordon.cli.show.Fact;
import io.cordon.cli.show.FindingFacts;
import io.cordon.cli.show.FindingSentence;
import io.cordon.cli.terminal.Quantity;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.util.List;
import java.util.Objects;

/** One finding: a line that opens to its evidence. */
final class FindingCard {
  private static final int MOST_ACTIVITIES = 12;
  private static final int MOST_IDS = 6;

  private final HtmlWriter page;
  private final Finding finding;
  private final PolicySnapshot policy;

  private FindingCard(HtmlWriter page, Finding finding) {
    this.page = page;
    this.finding = finding;
    policy = finding.detection().policy();
  }

  static void write(HtmlWriter page, Finding finding) {
    FindingCard card = new FindingCard(page, finding);
    page.open("details", "class", "finding", "data-severity", "" + card.severity().ocsfId());
    card.line();
    page.open("div", "class", "opened");
    card.facts();
    card.anomalies();
    card.activities();
    card.policy();
    page.close().close();
  }

  private Severity severity() {
    return policy.severity();
  }

  private void line() {
    page.open("summary");
    page.element("span", severity().caption(), "class", "badge " + PageText.style(severity()));
    page.open("span", "class", "title").logged(title()).close();
    page.open("span", "class", "sentence").logged(FindingSentence.of(finding.detection())).close();
    page.open("span", "class", "when");
    page.text(PageText.minute(finding.detection().trigger().time()));
    page.element("span", "risk " + finding.riskScore(), "class", "risk").close();
    page.close();
  }

  private String title() {
    return Objects.requireNonNullElse(policy.title(), policy.id());
  }

  /** All but the sentence, which the line shows. */
  private void facts() {
    page.open("dl");
    for (Fact fact : FindingFacts.of(finding)) {
      if (!fact.name().equals(FindingFacts.WHAT)) {
        page.element("dt", name(fact)).open("dd");
        if (fact.name().equals(FindingFacts.LINK)) {
          link(fact.text());
        } else {
          page.logged(fact.text());
        }
        page.close();
      }
    }
    page.close();
  }

  /** Of rules the reason is what matched. */
  private String name(Fact fact) {
    boolean matched = policy.kind() != DetectorKind.BASELINE;
    return fact.name().equals(FindingFacts.WHY) && matched ? "matched" : fact.name();
  }

  private void link(String url) {
    String safe = PageText.safeLink(url);
    if (safe == null) {
      page.logged(url);
    } else {
      page.open("a", "href", safe, "rel", "noopener noreferrer nofollow").logged(safe).close();
    }
  }

  private void anomalies() {
    List<Anomaly> anomalies = finding.detection().anomalies();
    if (anomalies.isEmpty()) {
      return;
    }
    page.element("h4", "What was unusual").open("div", "class", "scroll").open("table");
    headings("measured", "observed", "expected", "as rare as", "history");
    for (Anomaly anomaly : anomalies) {
      page.open("tr");
      cell(anomaly.measure());
      cell(anomaly.observed());
      cell(anomaly.expected());
      cell(Rarity.of(anomaly.pValue()));
      boolean known = !Double.isNaN(anomaly.historyDays());
      cell(known ? Quantity.of(Math.round(anomaly.historyDays()), "day", "days") : "unknown");
      page.close();
    }
    page.close().close();
  }

  private void headings(String... names) {
    page.open("thead").open("tr");
    for (String name : names) {
      page.element("th", name, "scope", "col");
    }
    page.close().close();
  }

  private void cell(String text) {
    page.open("td").logged(Objects.requireNonNullElse(text, "unknown")).close();
  }

  private void activities() {
    List<Activity> all = finding.detection().activities();
    page.element("h4", "Evidence").open("div", "class", "scroll").open("table");
    headings("time (UTC)", "activity", "file", "from", "app", "event");
    all.stream().skip(Math.max(0, all.size() - MOST_ACTIVITIES)).forEach(this::activity);
    page.close().close();
    int more = all.size() - MOST_ACTIVITIES;
    if (more > 0) {
      page.element("p", Quantity.of(more, "earlier activity", "earlier activities") + " left out.");
    }
    ids();
  }

  private void activity(Activity activity) {
    page.open("tr").element("td", PageText.time(activity.time()), "class", "time");
    cell(ActivitySentence.of(activity));
    cell(
        activity.file().exists()
            ? activity.file().label().caption() + ", exposure " + activity.file().exposure().word()
            : "none");
    cell(FindingFacts.from(activity.endpoint(), activity.app()));
    cell(
        activity.rawType() == null
            ? activity.app().product()
            : activity.app().product() + ": " + activity.rawType());
    page.open("td", "class", "id").logged(activity.id()).close().close();
  }

  /** The cloud's own ids of all that the finding holds. */
  private void ids() {
    List<String> ids = finding.extent().eventIds();
    if (ids.size() <= finding.detection().activities().size()) {
      return;
    }
    page.open("p", "class", "id").text("Events in the log:");
    ids.stream().limit(MOST_IDS).forEach(id -> page.text(" ").logged(id));
    int more = ids.size() - MOST_IDS;
    page.text(more > 0 ? " and " + more + " more" : "").close();
  }

  private void policy() {
    page.element("h4", "Policy");
    if (policy.description() != null && !policy.description().isBlank()) {
      page.open("p").logged(policy.description().strip()).close();
    }
    page.open("p", "class", "id").text("Policy ").logged(policy.id());
    page.text(", version ").logged(Objects.requireNonNullElse(policy.version(), "unknown"));
    if (!policy.attack().isEmpty()) {
      page.text("; MITRE ATT&CK ").logged(String.join(", ", policy.attack()));
    }
    page.text("; finding ").logged(finding.uid()).text(".").close();
  }
}
